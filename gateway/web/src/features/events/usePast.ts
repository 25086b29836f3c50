import { useSyncExternalStore } from 'react'

const waiting = new Set<() => void>()
let clock: ReturnType<typeof setInterval>

/** One clock for the whole page, which goes for as long as anything on it waits for a moment. */
function wait(look: () => void) {
  if (waiting.size === 0) clock = setInterval(strike, 60_000)
  waiting.add(look)
  return () => {
    waiting.delete(look)
    if (waiting.size === 0) clearInterval(clock)
  }
}

function strike() {
  for (const look of waiting) look()
}

/** Whether a moment has come, to the minute: a page that stays open sees its events begin and end. */
export function usePast(moment: string): boolean {
  return useSyncExternalStore(wait, () => Date.parse(moment) <= Date.now())
}

/** True once it has begun: from then on nobody takes a place any more, nor waits for one. */
export function useBegun(event: { startsAt: string }): boolean {
  return usePast(event.startsAt)
}
