import { expect, test } from 'vitest'
import type { CommunityEvent } from '@/api/types/events'
import { formOf, read } from './eventForm'

/** The second 2:30 of an autumn night, seconds, and a session that ends later in the day after than it began. */
const event = {
  kind: 'seminar',
  title: 'La nuit des agendas',
  description: '',
  place: 'Nantes',
  startsAt: '2026-10-25T01:30:00Z',
  endsAt: '2026-10-27T17:00:20Z',
  zone: 'Europe/Paris',
  capacity: 12,
  sessions: [
    { id: 's', title: 'Veille', description: '', startsAt: '2026-10-25T20:00:00Z', endsAt: '2026-10-26T21:00:00Z' },
  ],
} as unknown as CommunityEvent

test('times that nobody touched stay the instants that they were', () => {
  const { startsAt, endsAt, sessions } = event
  const reading = read({ ...formOf(event), title: 'La nuit des agendas, bis' }, event)
  expect(reading).toMatchObject({ content: { startsAt, endsAt, sessions } })
})

test('a time that was changed is read from its fields, and so are all of them in another zone', () => {
  const form = formOf(event)
  expect(read({ ...form, startTime: '01:00' }, event)).toMatchObject({
    content: { startsAt: '2026-10-24T23:00:00Z', endsAt: event.endsAt },
  })
  expect(read({ ...form, zone: 'UTC', sessions: [] }, event)).toMatchObject({
    content: { startsAt: '2026-10-25T02:30:00Z', endsAt: '2026-10-27T18:00:00Z' },
  })
})

test('a session ends on the day that its field says, and never on another one without a word', () => {
  const form = formOf(event)
  const [session] = form.sessions
  const later = { ...form, sessions: [{ ...session, start: '21:30' }] } as typeof form
  expect(read(later, event)).toMatchObject({
    content: { sessions: [{ startsAt: '2026-10-25T20:30:00Z', endsAt: '2026-10-26T21:00:00Z' }] },
  })
  const backwards = { ...form, sessions: [{ ...session, endDate: '2026-10-25', end: '01:00' }] } as typeof form
  expect(read(backwards, event)).toMatchObject({ problems: { 'sessions.0.end': { key: 'endBeforeStart' } } })
  const tooLate = { ...form, sessions: [{ ...session, endDate: '2026-10-28' }] } as typeof form
  expect(read(tooLate, event)).toMatchObject({ problems: { 'sessions.0.end': { key: 'sessionOutside' } } })
  const nowhere = { ...form, sessions: [{ ...session, endDate: '' }] } as typeof form
  expect(read(nowhere, event)).toMatchObject({ problems: { 'sessions.0.endDate': { key: 'required' } } })
})
