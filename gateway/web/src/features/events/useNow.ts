import { useEffect, useState } from 'react'

/** The time, to the minute: a page that stays open sees its event begin and end. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

/** True once it has begun: from then on nobody takes a place any more, nor waits for one. */
export function useBegun(event: { startsAt: string }): boolean {
  return new Date(event.startsAt) <= useNow()
}
