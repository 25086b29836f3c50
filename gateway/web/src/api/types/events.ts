import type { PersonRef } from './common'

export type EventKind = 'seminar' | 'visit' | 'workshop' | 'job-meeting'
export type EventState = 'draft' | 'published' | 'cancelled'

export interface EventSession {
  id: string
  title: string
  description: string
  startsAt: string
  endsAt: string
}

export interface EventSummary {
  id: string
  kind: EventKind
  title: string
  place: string
  startsAt: string
  endsAt: string
  zone: string
  capacity: number
  state: EventState
  organiser: PersonRef
  cancellation: { reason: string; at: string } | null
  version: number
  threadId: string | null
  seats: { capacity: number; taken: number; waiting: number }
  mine: { state: 'none' | 'confirmed' | 'waiting'; rank: number | null; since: string | null; fromWaitingList: boolean }
  mayEdit: boolean
}

export interface CommunityEvent extends EventSummary {
  description: string
  descriptionHtml: string
  sessions: EventSession[]
}

export interface EventContent {
  kind: EventKind
  title: string
  description: string
  place: string
  startsAt: string
  endsAt: string
  zone: string
  capacity: number
  sessions: EventSession[]
}

export interface Seat {
  state: 'confirmed' | 'waiting'
  rank: number | null
  rule: 'seat-free' | 'seats-taken-in-order-of-registration' | 'from-waiting-list'
  since: string
}

export interface RosterEntry {
  member: PersonRef
  state: 'confirmed' | 'waiting'
  rank: number | null
  since: string
}

export interface Registration {
  event: Pick<
    EventSummary,
    'id' | 'title' | 'kind' | 'place' | 'startsAt' | 'endsAt' | 'zone' | 'state' | 'cancellation'
  >
  state: 'confirmed' | 'waiting'
  rank: number | null
  since: string
}
