import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { answerWith, renderAt } from '@/testing/render'
import { problem } from '@/testing/route'

const refused = () => problem('conflict', 409, 'Non.')

test('language and light change at once, and go back when they could not be kept', async () => {
  const { user } = await renderAt('/compte', { as: 'long-name' })
  await user.click(await screen.findByRole('radio', { name: 'English' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'My account' })).toBeVisible()
  await user.click(screen.getByRole('radio', { name: 'Night' }))
  await waitFor(() => expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'dark'))

  answerWith((request) => (request.method === 'PUT' ? problem('conflict', 409, 'No.') : undefined))
  await user.click(screen.getByRole('radio', { name: 'Day' }))
  expect(await screen.findByText('Your choice could not be kept. Please try again.')).toBeVisible()
  expect(screen.getByRole('radio', { name: 'Night' })).toBeChecked()
})

test('a language that could not be kept is taken back, on the page and on this device', async () => {
  answerWith((request) => (request.method === 'PUT' ? refused() : undefined))
  const { user } = await renderAt('/compte', { as: 'organiser' })
  await user.click(await screen.findByRole('radio', { name: 'English' }))
  expect(await screen.findByText('Votre choix n’a pas pu être gardé. Essayez encore.')).toBeVisible()
  expect(screen.getByRole('heading', { level: 1, name: 'Mon compte' })).toBeVisible()
  expect(screen.getByRole('radio', { name: 'Français' })).toBeChecked()
  expect(localStorage.getItem('tu.language')).toBe('fr')
})

test('a choice that could not be kept leaves the one that was made after it', async () => {
  const sent: unknown[] = []
  let refuse: () => void = () => {}
  answerWith((request) => {
    if (request.method !== 'PUT') return undefined
    void request
      .clone()
      .json()
      .then((body) => sent.push(body.theme))
    return sent.length === 0 ? new Promise((resolve) => (refuse = () => resolve(refused()))) : undefined
  })
  const { user } = await renderAt('/compte', { as: 'moderator' })
  await user.click(await screen.findByRole('radio', { name: 'Nuit' }))
  await waitFor(() => expect(sent).toEqual(['dark']))
  await user.click(screen.getByRole('radio', { name: 'Jour' }))
  refuse()
  expect(await screen.findByText('Votre choix n’a pas pu être gardé. Essayez encore.')).toBeVisible()
  await waitFor(() => expect(sent).toEqual(['dark', 'light']))
  expect(screen.getByRole('radio', { name: 'Jour' })).toBeChecked()
})
