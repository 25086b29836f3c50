import type { CompanyRef, Role } from './common'

export type MembershipState = 'none' | 'requested' | 'refused' | 'active'
export type Theme = 'auto' | 'light' | 'dark'

export interface Preferences {
  language: 'fr' | 'en' | null
  theme: Theme
}

export interface OwnApplication {
  company: CompanyRef
  site: string
  job: string
  state: 'requested' | 'refused' | 'admitted'
  reason: string | null
  madeAt: string
  decidedAt: string | null
  version: number
}

export interface Me {
  id: string
  name: string
  email: string
  state: MembershipState
  company: CompanyRef | null
  site: string | null
  job: string | null
  roles: Role[]
  application: OwnApplication | null
  preferences: Preferences
}

export interface Charter {
  version: string
  title: string
  preamble: string
  rules: { id: CharterRule; title: string; text: string }[]
}

export type CharterRule = 'respect' | 'confidentiality' | 'situations' | 'support' | 'no-advertising'

export interface Application {
  memberId: string
  name: string
  email: string
  company: CompanyRef
  site: string
  job: string
  madeAt: string
  state: 'requested' | 'refused' | 'admitted'
  reason: string | null
  version: number
}

export interface Member {
  id: string
  name: string
  company: CompanyRef
  site: string
  job: string
  roles: Role[]
  /** The rest is told to administrators only. */
  standing?: 'active' | 'suspended'
  suspensionReason?: string | null
  version?: number
}

interface EventNews {
  eventId: string
  title: string
  startsAt: string
  zone: string
}

export interface EventChange {
  field: 'place' | 'time' | 'title' | 'sessions' | 'capacity' | 'description'
  /** Text of place, title, or an ISO 8601 interval; a number of seats; nothing readable for the rest. */
  before: unknown
  after: unknown
}

interface ReplyNews {
  threadId: string
  number: number
}

/** What happened, by kind. */
export type NotificationContent =
  | { kind: 'admitted'; data: Record<string, never> }
  | { kind: 'refused'; data: Record<string, never> }
  | { kind: 'role-given' | 'role-taken'; data: { role: 'organiser' | 'moderator' } }
  | { kind: 'seat-from-waiting-list'; data: EventNews }
  | { kind: 'event-changed'; data: EventNews & { endsAt: string; place: string; changes: EventChange[] } }
  | { kind: 'event-cancelled'; data: EventNews & { reason: string } }
  | { kind: 'reply-hidden'; data: ReplyNews & { rule: CharterRule } }
  | { kind: 'reply-restored'; data: ReplyNews }
  | { kind: 'report-answered'; data: ReplyNews & { outcome: 'hidden' | 'kept' } }

export type Notification = { id: string; at: string; seen: boolean } & NotificationContent
