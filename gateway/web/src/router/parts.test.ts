import { expect, test, vi } from 'vitest'
import { patiently } from './parts'

test('a part that the page can do without meanwhile is asked for until it comes', async () => {
  vi.useFakeTimers()
  let asked = 0
  const part = patiently(async () => {
    if (++asked < 3) throw new TypeError('no network')
    return 'here'
  })
  await vi.advanceTimersByTimeAsync(20_000)
  expect(await part).toBe('here')
  expect(asked).toBe(3)
  vi.useRealTimers()
})
