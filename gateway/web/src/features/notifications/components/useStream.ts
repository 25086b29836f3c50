import { useEffect, useEffectEvent } from 'react'
import type { Notification } from '@/api/types/members'

interface Listeners {
  onNotification: (notification: Notification) => void
  onStanding: () => void
  /** The stream is heard from now on: what happened while the page came about may have been missed. */
  onOpen: () => void
  /** The stream is back after a break: something may have been missed. */
  onReturn: () => void
  /** The stream was refused: signed out or suspended, most likely. */
  onRefused: () => void
}

const firstWait = 3_000
const longestWait = 60_000

/**
 * The stream of news, for as long as somebody sees the page: a browser has six connections to one place, and each hidden
 * tab with a stream of its own would hold one of them for good. The browser itself reconnects after a cut; it gives up for good when it is refused, and then we
 * try again, ever more slowly, since a service that restarts refuses for a moment too.
 */
export function useStream(listeners: Listeners): void {
  const hear = useEffectEvent((name: keyof Listeners, data?: Notification) =>
    (listeners[name] as (data?: Notification) => void)(data),
  )
  useEffect(() => {
    let source: EventSource | undefined
    let timer: ReturnType<typeof setTimeout>
    let wait = firstWait
    let interrupted = false

    function open() {
      const opened = new EventSource('/api/notifications/stream')
      source = opened
      opened.addEventListener('notification', (event) => hear('onNotification', JSON.parse(event.data)))
      opened.addEventListener('standing', () => hear('onStanding'))
      opened.addEventListener('open', () => {
        hear(interrupted ? 'onReturn' : 'onOpen')
        interrupted = false
        wait = firstWait
      })
      opened.addEventListener('error', () => {
        interrupted = true
        if (opened.readyState !== EventSource.CLOSED) return
        hear('onRefused')
        timer = setTimeout(open, wait)
        wait = Math.min(wait * 2, longestWait)
      })
    }

    function close() {
      clearTimeout(timer)
      source?.close()
      source = undefined
    }

    function followSight() {
      if (document.visibilityState === 'visible') {
        if (!source) open()
      } else {
        interrupted = true
        close()
      }
    }

    followSight()
    document.addEventListener('visibilitychange', followSight)
    return () => {
      document.removeEventListener('visibilitychange', followSight)
      close()
    }
  }, [])
}
