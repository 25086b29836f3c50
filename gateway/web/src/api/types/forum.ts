import type { PersonRef } from './common'
import type { CharterRule } from './members'

export interface Room {
  id: string
  name: string
  description: string
  audience: { kind: 'network' | 'company'; companyId: string | null; companyName: string | null }
  threads: number
  lastActivityAt: string | null
  version: number
}

export interface ThreadSummary {
  id: string
  title: string
  author: PersonRef
  openedAt: string
  replies: number
  lastReply: { number: number; at: string; author: PersonRef } | null
  event: { id: string; title: string } | null
}

export interface Reply {
  id: string
  number: number
  author: PersonRef
  at: string
  body: string | null
  bodyHtml: string | null
  state: 'visible' | 'hidden'
  hidden: { rule: CharterRule; reason: string | null; by: PersonRef | null; at: string } | null
  mine: boolean
  reportedByMe: boolean
}

export interface Thread {
  id: string
  roomId: string
  roomName: string
  title: string
  author: PersonRef
  openedAt: string
  event: { id: string } | null
  body: string
  bodyHtml: string
  replyCount: number
  version: number
  replies: { items: Reply[]; next: string | null }
}

export interface ReportSummary {
  id: string
  thread: { id: string; title: string; roomId: string; roomName: string }
  reply: Reply
  reportedAt: string
  count: number
  state: 'open' | 'answered'
  outcome: 'hide' | 'keep' | null
  version: number
}

export interface Report extends ReportSummary {
  context: Reply[]
  notes: { rule: CharterRule; note: string; at: string }[]
  decisions: {
    outcome: 'hide' | 'keep' | 'restore'
    rule: CharterRule | null
    reason: string
    by: { name: string }
    at: string
  }[]
}
