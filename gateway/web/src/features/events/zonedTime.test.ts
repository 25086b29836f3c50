import { expect, test } from 'vitest'
import { instantOf, nextDay, wallTime } from './zonedTime'

test.each([
  ['2026-12-10', '13:30', 'Europe/Paris', '2026-12-10T12:30:00Z'],
  ['2026-07-10', '13:30', 'Europe/Paris', '2026-07-10T11:30:00Z'],
  ['2026-12-10', '00:15', 'Europe/Paris', '2026-12-09T23:15:00Z'],
  ['2026-12-10', '08:00', 'America/Montreal', '2026-12-10T13:00:00Z'],
  ['2026-12-10', '08:00', 'Pacific/Auckland', '2026-12-09T19:00:00Z'],
  ['2026-12-10', '08:00', 'Mars/Olympus', '2026-12-10T08:00:00Z'],
  ['2026-03-29', '03:00', 'Europe/Paris', '2026-03-29T01:00:00Z'],
])('%s %s in %s is %s, there and back', (date, time, zone, instant) => {
  expect(instantOf({ date, time }, zone)).toBe(instant)
  expect(wallTime(instant, zone)).toEqual({ date, time })
})

test('a time that the clocks skip is no instant', () => {
  expect(instantOf({ date: '2026-03-29', time: '02:30' }, 'Europe/Paris')).toBeNull()
})

test('a time that the clocks show twice is the first of the two', () => {
  expect(instantOf({ date: '2026-10-25', time: '02:30' }, 'Europe/Paris')).toBe('2026-10-25T00:30:00Z')
})

test('an empty or malformed field is no instant', () => {
  expect(instantOf({ date: '', time: '10:00' }, 'Europe/Paris')).toBeNull()
  expect(instantOf({ date: '2026-12-10', time: '' }, 'Europe/Paris')).toBeNull()
  expect(instantOf({ date: '2026-99-99', time: '10:00' }, 'Europe/Paris')).toBeNull()
})

test('the day after crosses months and years', () => {
  expect(nextDay('2026-12-31')).toBe('2027-01-01')
})
