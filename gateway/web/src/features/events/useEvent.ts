import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CommunityEvent } from '@/api/types/events'
import { eventQuery } from './api/reading'

/**
 * An event, read again every two seconds for half a minute while its thread is missing: the forum opens it by itself
 * soon after the publication.
 */
export function useEvent(id: string) {
  const [patient, setPatient] = useState(true)
  const query = useQuery({
    ...eventQuery(id),
    refetchInterval: ({ state }) => (patient && lacksThread(state.data) ? 2000 : false),
  })
  useEffect(() => {
    if (!patient) return
    const timer = setTimeout(() => setPatient(false), 30_000)
    return () => clearTimeout(timer)
  }, [patient])
  return { query, threadAwaited: patient, lookAgain: () => setPatient(true) }
}

function lacksThread(event: CommunityEvent | undefined): boolean {
  return event?.state === 'published' && !event.threadId
}
