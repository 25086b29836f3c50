import '@testing-library/jest-dom/vitest'
import { notifications } from '@mantine/notifications'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { FakeEventSource } from './FakeEventSource'
import { resetInterception } from './render'

// Pages load their chunks as in a browser, and a busy machine takes its time over it.
configure({ asyncUtilTimeout: 10_000 })

// What jsdom lacks and the pages ask for.
window.matchMedia = (query) =>
  ({
    matches: false,
    media: query,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
  }) as unknown as MediaQueryList
window.scrollTo = () => {}
Element.prototype.scrollIntoView = () => {}
Object.assign(document, { fonts: new EventTarget() })
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  vi.stubGlobal('EventSource', FakeEventSource)
})

afterEach(() => {
  cleanup()
  notifications.clean()
  resetInterception()
  sessionStorage.clear()
  localStorage.clear()
  FakeEventSource.reset()
})
