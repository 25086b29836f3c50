import { CatchBoundary } from '@tanstack/react-router'
import { render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { page } from './base'

test('a page that could not be fetched says so, instead of throwing the window away', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const missing = new TypeError('Failed to fetch dynamically imported module: http://localhost/assets/Page.js')
  const Page = page(() => Promise.reject(missing), 'Page')
  await Page.preload?.() // as the router does
  render(
    <CatchBoundary getResetKey={() => 0} errorComponent={({ error }) => <p>{String(error)}</p>}>
      <Page />
    </CatchBoundary>,
  )
  expect(await screen.findByText('Error: Page could not be loaded')).toBeVisible()
  expect(Object.keys(sessionStorage).filter((key) => key.startsWith('tanstack_router_reload'))).toEqual([])
})
