import { expect, test } from 'vitest'
import { calendarDay, shownDay } from './calendarDay'
import { clock } from './clock'

test.each([
  ['13:30', '13:30'],
  ['13h30', '13:30'],
  ['13\u00a0h\u00a030', '13:30'],
  ['9', '09:00'],
  ['9 h', '09:00'],
  ['1:30 pm', '13:30'],
  ['12 am', '00:00'],
  ['12:15 p.m.', '12:15'],
])('%s is understood as %s', (typed, time) => expect(clock(typed)).toBe(time))

test.each(['', '24:00', '12:60', '13 pm', '1330', 'midi', '9:5'])('%s is no time', (typed) =>
  expect(clock(typed)).toBeNull(),
)

test.each([
  ['11/12/2026', '2026-12-11'],
  ['1.2.27', '2027-02-01'],
  ['2026-12-11', '2026-12-11'],
  [' 29/02/2028 ', '2028-02-29'],
])('%s is the day %s', (typed, date) => expect(calendarDay(typed)).toBe(date))

test.each(['', '31/02/2026', '2026-13-01', '12/2026', 'demain'])('%s is no day', (typed) =>
  expect(calendarDay(typed)).toBeNull(),
)

test('a day is shown with the day first', () => expect(shownDay('2026-12-11')).toBe('11/12/2026'))
