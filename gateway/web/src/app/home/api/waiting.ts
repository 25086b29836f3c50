import { queryOptions } from '@tanstack/react-query'
import { send } from '@/api/client'
import type { Asked, ListPath, Page, Row } from '@/api/contract'

/** One page is all that home shows of anything; a page that has a next one is « several ». */
function firstPage<P extends ListPath>(key: string, path: P, query: Asked<P, 'get'>['query']) {
  return queryOptions({
    queryKey: [key, 'home', query],
    queryFn: ({ signal }) => send<Page<Row<P>>>('GET', path, { query, signal }),
  })
}

export const applicationsQuery = firstPage('applications', '/api/applications', { state: 'requested', limit: 5 })
export const reportsQuery = firstPage('reports', '/api/reports', { state: 'open', limit: 5 })
export const registrationsQuery = firstPage('registrations', '/api/registrations', { when: 'upcoming', limit: 3 })
export const nextEventsQuery = firstPage('events', '/api/events', { when: 'upcoming', limit: 5 })
export const roomsQuery = firstPage('rooms', '/api/rooms', { order: 'activity', limit: 4 })
/** Asked for only where in no room anything was said: whether there is one at all. */
export const anyRoomQuery = firstPage('rooms', '/api/rooms', { limit: 1 })
