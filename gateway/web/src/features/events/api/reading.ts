import { queryOptions } from '@tanstack/react-query'
import { api } from '@/api/client'
import { usePages } from '@/api/pages'
import type { EventKind } from '@/api/types/events'

/** Everything that is kept of events begins with this key: to forget one is to forget all of it. */
export const eventsKey = ['events'] as const
export const registrationsKey = ['registrations'] as const

export type When = 'upcoming' | 'past'

export function useEvents(when: When, kind: EventKind | undefined, enabled: boolean) {
  return usePages({
    queryKey: [...eventsKey, 'list'],
    of: '/api/events',
    query: { when, kind },
    limit: 50,
    enabled,
  })
}

export function useDrafts(enabled: boolean) {
  return usePages({ queryKey: [...eventsKey, 'drafts'], of: '/api/events/drafts', enabled })
}

export function eventQuery(id: string) {
  return queryOptions({
    queryKey: [...eventsKey, 'one', id],
    queryFn: ({ signal }) => api.get('/api/events/{id}', { path: { id }, signal }),
  })
}

export function useRoster(id: string) {
  return usePages({
    queryKey: [...eventsKey, 'roster', id],
    of: '/api/events/{id}/roster',
    path: { id },
    limit: 50,
  })
}

export function useRegistrations(when: When) {
  return usePages({ queryKey: registrationsKey, of: '/api/registrations', query: { when } })
}
