import { useEffect, useEffectEvent } from 'react'
import type { Notification } from '@/api/types/members'

interface Listeners {
  onNotification: (notification: Notification) => void
  onStanding: () => void
  /** The stream is back after a break: something may have been missed. */
  onReturn: () => void
  /** The stream was refused: signed out or suspended, most likely. */
  onRefused: () => void
}

const firstWait = 3_000
const longestWait = 60_000

/**
 * The stream of news. The browser itself reconnects after a cut; it gives up for good when it is refused, and then we
 * try again, ever more slowly, since a service that restarts refuses for a moment too.
 */
export function useStream(listeners: Listeners): void {
  const hear = useEffectEvent((name: keyof Listeners, data?: Notification) =>
    (listeners[name] as (data?: Notification) => void)(data),
  )
  useEffect(() => {
    let source: EventSource
    let timer: ReturnType<typeof setTimeout>
    let wait = firstWait
    let interrupted = false

    function open() {
      source = new EventSource('/api/notifications/stream')
      source.addEventListener('notification', (event) => hear('onNotification', JSON.parse(event.data)))
      source.addEventListener('standing', () => hear('onStanding'))
      source.addEventListener('open', () => {
        if (interrupted) hear('onReturn')
        interrupted = false
        wait = firstWait
      })
      source.addEventListener('error', () => {
        interrupted = true
        if (source.readyState !== EventSource.CLOSED) return
        hear('onRefused')
        timer = setTimeout(open, wait)
        wait = Math.min(wait * 2, longestWait)
      })
    }

    open()
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [])
}
