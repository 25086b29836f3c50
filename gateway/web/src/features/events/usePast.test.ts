import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { usePast } from './usePast'

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-24T10:00:00Z') }))
afterEach(() => void vi.useRealTimers())

test('moments pass on a page that stays open, by one clock that goes only while somebody looks', () => {
  const first = renderHook(() => usePast('2026-11-24T10:00:30Z'))
  const second = renderHook(() => usePast('2026-11-24T10:02:00Z'))
  expect(vi.getTimerCount()).toBe(1)
  expect([first.result.current, second.result.current]).toEqual([false, false])
  act(() => void vi.advanceTimersByTime(60_000))
  expect([first.result.current, second.result.current]).toEqual([true, false])
  first.unmount()
  act(() => void vi.advanceTimersByTime(60_000))
  expect(second.result.current).toBe(true)
  second.unmount()
  expect(vi.getTimerCount()).toBe(0)
})
