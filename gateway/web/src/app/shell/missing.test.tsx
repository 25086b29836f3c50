import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { FakeEventSource } from '@/testing/FakeEventSource'
import { answerWith, renderAt } from '@/testing/render'
import { problem } from '@/testing/route'

vi.mock('./OpenedAccountMenu', () => {
  throw new TypeError('Failed to fetch dynamically imported module')
})
vi.mock('../../session/SessionExpiredDialog', () => {
  throw new TypeError('Failed to fetch dynamically imported module')
})

test('where the account’s menu could not be fetched, a link leads to the account', async () => {
  await renderAt('/evenements', { as: 'member' })
  fireEvent.click(await screen.findByRole('button', { name: /mon compte$/ }))
  const link = await screen.findByRole('link', { name: /mon compte$/ })
  expect(link).toHaveAttribute('href', '/compte')
  await waitFor(() => expect(link).toHaveFocus())
})

test('where the dialog of an expired session could not be fetched, a line says the same', async () => {
  await renderAt('/compte', { as: 'member' })
  expect(await screen.findByRole('heading', { level: 1, name: 'Mon compte' })).toBeVisible()
  await waitFor(() => expect(FakeEventSource.open).toBe(1))
  answerWith(() => problem('unauthenticated', 401, 'Connectez-vous.'))
  FakeEventSource.refuse()
  expect(await screen.findByRole('link', { name: 'Se reconnecter' })).toHaveAttribute('href', '/login?to=%2F&lang=fr')
  expect(screen.getByRole('heading', { level: 1, name: 'Mon compte' })).toBeVisible()
})
