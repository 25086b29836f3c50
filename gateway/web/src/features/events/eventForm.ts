import type { FieldError } from '@/api/problem'
import type { CommunityEvent, EventContent, EventKind } from '@/api/types/events'
import { clock } from '@/forms/clock'
import { instantOf, wallTime } from './zonedTime'

/** One session as its fields hold it; its times are on the clock of the event's zone. */
export type SessionForm = {
  id: string
  title: string
  description: string
  date: string
  start: string
  /** Asked for only in an event of several days; in one of a single day a session ends on the day of its beginning. */
  endDate: string
  end: string
}

/** An event as the fields of its form hold it: everything is text, nothing is refused while it is being typed. */
export type EventForm = {
  kind: EventKind
  title: string
  description: string
  place: string
  startDate: string
  startTime: string
  endDate: string
  endTime: string
  zone: string
  capacity: string
  sessions: SessionForm[]
}

export const limits = {
  title: 120,
  description: 8000,
  place: 200,
  sessionTitle: 120,
  sessionDescription: 1000,
  sessions: 20,
}

export function emptyForm(zone = 'Europe/Paris'): EventForm {
  return {
    kind: 'seminar',
    title: '',
    description: '',
    place: '',
    startDate: '',
    startTime: '',
    endDate: '',
    endTime: '',
    zone,
    capacity: '',
    sessions: [],
  }
}

export function formOf(event: CommunityEvent): EventForm {
  const start = wallTime(event.startsAt, event.zone)
  const end = wallTime(event.endsAt, event.zone)
  return {
    kind: event.kind,
    title: event.title,
    description: event.description,
    place: event.place,
    startDate: start.date,
    startTime: start.time,
    endDate: end.date,
    endTime: end.time,
    zone: event.zone,
    capacity: String(event.capacity),
    sessions: event.sessions.map((session) => {
      const from = wallTime(session.startsAt, event.zone)
      const until = wallTime(session.endsAt, event.zone)
      const { id, title, description } = session
      return { id, title, description, date: from.date, start: from.time, endDate: until.date, end: until.time }
    }),
  }
}

/** The name of a problem with a field, a key of `events:edit.problem`, with what the sentence needs. */
export type FieldProblem = { key: ProblemKey; min?: number; max?: number; count?: number }
export type ProblemKey =
  | 'required'
  | 'tooShort'
  | 'tooLong'
  | 'capacityRange'
  | 'endBeforeStart'
  | 'sessionOutside'
  | 'noSuchTime'
  | 'notATime'

/** What the form says, ready to be sent, or what is to be corrected by path of field (`sessions.0.title`). */
export type Reading = { content: EventContent } | { problems: Record<string, FieldProblem> }

/**
 * Reads the form. Times that nobody touched stay the instants that they were: fields cannot tell all of them, such as the
 * second 2:30 of the night when the clocks go back.
 */
export function read(form: EventForm, original?: CommunityEvent): Reading {
  const problems: Record<string, FieldProblem> = {}
  const text = (path: string, value: string, min: number, max: number) => {
    const count = [...value.trim()].length
    if (count === 0 && min > 0) problems[path] = { key: 'required' }
    else if (count < min) problems[path] = { key: 'tooShort', min }
    else if (count > max) problems[path] = { key: 'tooLong', max, count }
    return value.trim()
  }
  const moment = (datePath: string, date: string, timePath: string, time: string, kept?: string | false) => {
    if (kept) return kept
    if (!date) problems[datePath] = { key: 'required' }
    if (!time) problems[timePath] = { key: 'required' }
    const read = clock(time)
    const instant = instantOf({ date, time: read ?? '' }, form.zone)
    if (time && !read) problems[timePath] = { key: 'notATime' }
    else if (date && time && !instant) problems[timePath] = { key: 'noSuchTime' }
    return instant ?? ''
  }

  const was = original?.zone === form.zone ? original : undefined
  const fields = was && formOf(was)
  const [sameStart, sameEnd] = [same(form, fields, 'startDate', 'startTime'), same(form, fields, 'endDate', 'endTime')]
  const startsAt = moment('startDate', form.startDate, 'startTime', form.startTime, sameStart && was?.startsAt)
  const endsAt = moment('endDate', form.endDate, 'endTime', form.endTime, sameEnd && was?.endsAt)
  if (startsAt && endsAt && endsAt <= startsAt) problems.endTime = { key: 'endBeforeStart' }
  const capacity = Number(form.capacity)
  if (form.capacity.trim() === '') problems.capacity = { key: 'required' }
  else if (!Number.isInteger(capacity) || capacity < 1 || capacity > 500) problems.capacity = { key: 'capacityRange' }

  const oneDay = isOneDay(form)
  const content: EventContent = {
    kind: form.kind,
    title: text('title', form.title, 3, limits.title),
    description: text('description', form.description, 0, limits.description),
    place: text('place', form.place, 1, limits.place),
    startsAt,
    endsAt,
    zone: form.zone,
    capacity,
    sessions: form.sessions.map((session, index) => {
      const path = `sessions.${index}`
      const at = was?.sessions.findIndex(({ id }) => id === session.id) ?? -1
      const kept = same(session, fields?.sessions[at], 'date', 'start', 'endDate', 'end')
        ? was?.sessions[at]
        : undefined
      const from = moment(`${path}.date`, session.date, `${path}.start`, session.start, kept?.startsAt)
      const [endPath, endDate] = oneDay ? ['date', session.date] : ['endDate', session.endDate]
      const until = moment(`${path}.${endPath}`, endDate, `${path}.end`, session.end, kept?.endsAt)
      if (from && until && until <= from) problems[`${path}.end`] = { key: 'endBeforeStart' }
      else if (from && startsAt && from < startsAt) problems[`${path}.start`] = { key: 'sessionOutside' }
      else if (until && endsAt && until > endsAt) problems[`${path}.end`] = { key: 'sessionOutside' }
      return {
        id: session.id,
        title: text(`${path}.title`, session.title, 1, limits.sessionTitle),
        description: text(`${path}.description`, session.description, 0, limits.sessionDescription),
        startsAt: from,
        endsAt: until,
      }
    }),
  }
  return Object.keys(problems).length > 0 ? { problems } : { content }
}

/** Whether the event begins and ends on the same day, on which its sessions then end too. */
export function isOneDay({ startDate, endDate }: EventForm): boolean {
  return startDate === endDate
}

/** Whether these fields still hold what they held at first. */
function same<F extends object>(now: F, before: F | undefined, ...fields: (keyof F)[]): boolean {
  return before !== undefined && fields.every((field) => now[field] === before[field])
}

/** Where the server's complaint about a field of the body is shown in the form. */
export function fieldOf({ field }: FieldError): string {
  const path = field.replaceAll('[', '.').replaceAll(']', '')
  const renamed: Record<string, string> = { startsAt: 'startTime', endsAt: 'endTime' }
  if (path.startsWith('sessions.')) return path.replace(/startsAt$/, 'start').replace(/endsAt$/, 'end')
  return renamed[path] ?? path
}

/** The fields in which two versions of an event differ, in the order of the form. */
export function differences(mine: EventForm, theirs: EventForm): (keyof EventForm)[] {
  return (Object.keys(mine) as (keyof EventForm)[]).filter(
    (field) => JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]),
  )
}
