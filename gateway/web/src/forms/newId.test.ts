import { expect, test } from 'vitest'
import { newId } from './newId'

test('an id is a UUID of version 7 that begins with its time', () => {
  const id = newId(Date.parse('2026-11-24T10:00:00Z'))
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.parse('2026-11-24T10:00:00Z'))
})

test('two ids of the same moment differ', () => {
  expect(newId(0)).not.toBe(newId(0))
})
