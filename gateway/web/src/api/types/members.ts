import type { components, paths } from '../generated/members'
import type { CharterRule } from './forum'

type Schemas = components['schemas']

export type Me = Schemas['MeView']
export type Preferences = Schemas['Preferences']
export type Theme = Preferences['theme']
export type OwnApplication = Schemas['ApplicationView']
export type ApplicationContent = Schemas['Apply']
export type Charter = Schemas['Charter']
export type Application = Schemas['ApplicantView']
export type Decision = Schemas['Decide']
export type Member = Schemas['MemberView']
/** The roles that administrators give and take. */
export type GrantableRole = paths['/api/members/{id}/roles/{role}']['put']['parameters']['path']['role']
/** `before` and `after` are text of place or title, an ISO 8601 interval with its zone, a number of seats; nothing readable for the rest. */
export type EventChange = Schemas['Change'] & {
  field: 'place' | 'time' | 'title' | 'sessions' | 'capacity' | 'description'
}
/** One piece of news as the service sends it; `newsOf` makes a `Notification` of it. */
export type NotificationView = Schemas['NotificationView']

/** What the data of each kind of news is; where the document says text, what that text can be. */
interface DataOf extends Record<NotificationView['kind'], unknown> {
  admitted: Schemas['Admitted']
  refused: Schemas['Refused']
  'role-given': { role: GrantableRole }
  'role-taken': { role: GrantableRole }
  'seat-from-waiting-list': Schemas['SeatFromWaitingList']
  'event-changed': Schemas['EventChanged'] & { changes: EventChange[] }
  'event-cancelled': Schemas['EventCancelled']
  'reply-hidden': Schemas['ReplyHidden'] & { rule: CharterRule }
  'reply-restored': Schemas['ReplyRestored']
  'report-answered': Schemas['ReportAnswered'] & { outcome: 'hidden' | 'kept' }
}

/** What happened, by kind: the kind tells what the data is. */
export type Notification = {
  [Kind in NotificationView['kind']]: Pick<NotificationView, 'id' | 'at' | 'seen'> & { kind: Kind; data: DataOf[Kind] }
}[NotificationView['kind']]

export const newsOf = (view: NotificationView) => view as Notification
