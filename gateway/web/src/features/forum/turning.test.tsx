import { act, screen, waitFor } from '@testing-library/react'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { resetForum } from '@/testing/forum'
import { answerWith, renderAt } from '@/testing/render'
import { problem } from '@/testing/route'

beforeAll(() => {
  Element.prototype.scrollIntoView = vi.fn()
})
beforeEach(resetForum)

const lastPage = '/forum/fils/notes-de-frais?apres=40'
const way = (name: string) => screen.findAllByRole('link', { name }).then((ways) => ways.at(-1) as HTMLElement)

test('a reply that is refused after the page was turned leaves the page to which it was added', async () => {
  let refuse: () => void = () => {}
  let slow = false
  answerWith((request) => {
    if (request.method === 'PUT')
      return new Promise((resolve) => (refuse = () => resolve(problem('too-many-requests', 429, 'Patientez.'))))
    // The page is not read again meanwhile: what it shows is what was left of it.
    return slow ? new Promise(() => {}) : undefined
  })
  const { user } = await renderAt(lastPage)
  await user.type(await screen.findByRole('textbox', { name: 'Votre réponse' }), 'Le lundi matin.')
  await user.click(screen.getByRole('button', { name: 'Publier' }))
  expect(await screen.findByText('envoi en cours')).toBeVisible()
  await user.click(await way('Réponses précédentes'))
  expect(await screen.findByText('Notre rituel, version 21.')).toBeVisible()
  slow = true
  refuse()
  expect(await screen.findByText('Votre réponse n’est pas partie')).toBeVisible()
  await user.click(await way('Réponses suivantes'))
  expect(await screen.findByText('Notre rituel, version 47.')).toBeVisible()
  await waitFor(() => expect(screen.queryByText('envoi en cours')).toBeNull())
})

test('whoever turns the page by the keyboard or by ear goes on with what is first on it', async () => {
  const { user } = await renderAt('/forum/fils/notes-de-frais')
  await user.click(await way('Réponses suivantes'))
  await expect.poll(() => document.getElementById('reponse-21')).toHaveFocus()
  await user.click(await way('Réponses suivantes'))
  await expect.poll(() => document.getElementById('reponse-41')).toHaveFocus()
  await user.click(await way('Réponses précédentes'))
  await expect.poll(() => document.getElementById('reponse-21')).toHaveFocus()
  await user.click(await way('Réponses précédentes'))
  await expect.poll(() => document.getElementById('ouverture')).toHaveFocus()
})

test('a page that was opened elsewhere, with a key held down, does not take the focus when it is gone to later', async () => {
  const { user, history } = await renderAt('/forum/fils/notes-de-frais')
  const later = await way('Réponses suivantes')
  window.addEventListener('click', (press) => press.preventDefault(), { once: true }) // there is no other tab here
  await user.keyboard('{Control>}')
  await user.click(later)
  await user.keyboard('{/Control}')
  act(() => history.push('/forum/fils/notes-de-frais?apres=20'))
  expect(await screen.findByText('Notre rituel, version 21.')).toBeVisible()
  expect(later).toHaveFocus()
})

const turning = () => document.querySelector('[aria-busy=true]')

test('who comes back before the page has turned stays where they are', async () => {
  answerWith(({ url }) => (url.includes('after=20') ? new Promise(() => {}) : undefined))
  const { user, history } = await renderAt('/forum/fils/notes-de-frais')
  const later = await way('Réponses suivantes')
  await user.click(later)
  await waitFor(() => expect(turning()).toBeVisible())
  act(() => history.back())
  await waitFor(() => expect(turning()).toBeNull())
  expect(later).toHaveFocus()
})

test('who goes to the last reply before the page has turned is there', async () => {
  answerWith(({ url }) => (url.includes('after=20') ? new Promise(() => {}) : undefined))
  const { user } = await renderAt('/forum/fils/notes-de-frais')
  await user.click(await way('Réponses suivantes'))
  await waitFor(() => expect(turning()).toBeVisible())
  await user.click(screen.getByRole('link', { name: 'Aller à la dernière' }))
  await expect.poll(() => document.getElementById('reponse-47')).toHaveFocus()
})
