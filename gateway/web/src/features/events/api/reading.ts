import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import { usePages } from '@/api/pages'
import type { CommunityEvent, EventKind, EventSummary, Registration, RosterEntry } from '@/api/types/events'

/** Everything that is kept of events begins with this key: to forget one is to forget all of it. */
export const eventsKey = ['events'] as const
export const registrationsKey = ['registrations'] as const

export type When = 'upcoming' | 'past'

export function useEvents(when: When, kind: EventKind | undefined, enabled: boolean) {
  return usePages<EventSummary>({
    queryKey: [...eventsKey, 'list'],
    path: '/api/events',
    query: { when, kind },
    limit: 50,
    enabled,
  })
}

export function useDrafts(enabled: boolean) {
  return usePages<EventSummary>({ queryKey: [...eventsKey, 'drafts'], path: '/api/events/drafts', enabled })
}

export function eventQuery(id: string) {
  return queryOptions({
    queryKey: [...eventsKey, 'one', id],
    queryFn: ({ signal }) => api.get<CommunityEvent>(`/api/events/${encodeURIComponent(id)}`, signal),
  })
}

export function useRoster(id: string) {
  return usePages<RosterEntry>({
    queryKey: [...eventsKey, 'roster', id],
    path: `/api/events/${encodeURIComponent(id)}/roster`,
    limit: 50,
  })
}

export function useRegistrations(when: When) {
  return usePages<Registration>({ queryKey: registrationsKey, path: '/api/registrations', query: { when } })
}
