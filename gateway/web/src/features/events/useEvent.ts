import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CommunityEvent } from '@/api/types/events'
import { eventQuery } from './api/reading'

/**
 * An event, read again every two seconds for half a minute from when its thread begins to be missing: the forum opens it
 * by itself soon after the publication, which may happen on the open page.
 */
export function useEvent(id: string) {
  const [leftAlone, leaveAlone] = useState<string | null>(null)
  const threadAwaited = leftAlone !== id
  const query = useQuery({
    ...eventQuery(id),
    refetchInterval: ({ state }) => (threadAwaited && lacksThread(state.data) ? 2000 : false),
  })
  const waits = threadAwaited && lacksThread(query.data)
  useEffect(() => {
    if (!waits) return
    const timer = setTimeout(() => leaveAlone(id), 30_000)
    return () => clearTimeout(timer)
  }, [waits, id])
  return { query, threadAwaited, lookAgain: () => leaveAlone(null) }
}

function lacksThread(event: CommunityEvent | undefined): boolean {
  return event?.state === 'published' && !event.threadId
}
