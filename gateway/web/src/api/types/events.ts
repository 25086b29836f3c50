import type { components } from '../generated/events'

type Schemas = components['schemas']

export type CommunityEvent = Schemas['EventView']
export type EventSummary = Schemas['EventSummary']
export type EventKind = EventSummary['kind']
export type EventContent = Schemas['WriteEvent']
export type Seat = Schemas['SeatView']
export type RosterEntry = Schemas['AttendanceView']
export type Registration = Schemas['OwnRegistration']
