import { queryOptions } from '@tanstack/react-query'
import { api, withQuery } from '@/api/client'
import type { Page } from '@/api/pages'
import type { EventSummary, Registration } from '@/api/types/events'
import type { ReportSummary, Room } from '@/api/types/forum'
import type { Application } from '@/api/types/members'

/** One page is all that home shows of anything; a page that has a next one is « several ». */
function firstPage<T>(key: string, path: string, query: Record<string, string | number>) {
  return queryOptions({
    queryKey: [key, 'home'],
    queryFn: ({ signal }) => api.get<Page<T>>(withQuery(path, query), signal),
  })
}

export const applicationsQuery = firstPage<Application>('applications', '/api/applications', {
  state: 'requested',
  limit: 5,
})
export const reportsQuery = firstPage<ReportSummary>('reports', '/api/reports', { state: 'open', limit: 5 })
export const registrationsQuery = firstPage<Registration>('registrations', '/api/registrations', {
  when: 'upcoming',
  limit: 3,
})
export const nextEventsQuery = firstPage<EventSummary>('events', '/api/events', { when: 'upcoming', limit: 5 })
export const roomsQuery = firstPage<Room>('rooms', '/api/rooms', { limit: 50 })
