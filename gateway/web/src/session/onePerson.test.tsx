import { screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { FakeEventSource } from '@/testing/FakeEventSource'
import { personas } from '@/testing/people'
import { answerWith, renderAt } from '@/testing/render'
import { json } from '@/testing/route'

const otherTab = new BroadcastChannel('tu.person')
afterEach(() => {
  otherTab.onmessage = null
  vi.unstubAllGlobals()
})

function location() {
  const { href, origin, pathname, search, hash } = window.location
  const stub = { href, origin, pathname, search, hash, reload: vi.fn(), assign: vi.fn() }
  vi.stubGlobal('location', stub)
  return stub
}

const drafts = () => Object.keys(sessionStorage).filter((key) => key.startsWith('tu.draft.'))

/** Camille writes a reply, and has not sent it. */
async function writing() {
  const page = location()
  const { user } = await renderAt('/forum/fils/agenda-partage')
  const field = await screen.findByRole('textbox', { name: 'Votre réponse' })
  await user.type(field, 'Le lundi.')
  await waitFor(() => expect(FakeEventSource.open).toBe(1))
  expect(drafts()).toHaveLength(1)
  return { page, field, user }
}

test('a page begins anew once somebody else has signed in: the words of one never go out under the name of another', async () => {
  const { page, field } = await writing()
  answerWith((request) => (new URL(request.url).pathname === '/api/me' ? json(personas.organiser?.()) : undefined))
  FakeEventSource.refuse()
  await waitFor(() => expect(page.reload).toHaveBeenCalledOnce())
  expect(field).not.toBeInTheDocument()
})

test('it need not be asked who signed in when the tab where that happened says so', async () => {
  const { page, field } = await writing()
  otherTab.postMessage('camille-perrin')
  otherTab.postMessage('helene-marchetti')
  await waitFor(() => expect(page.reload).toHaveBeenCalledOnce())
  expect(field).not.toBeInTheDocument()
})

test('whoever is there, what others had begun to write in this tab is forgotten', async () => {
  sessionStorage.setItem('tu.draft.camille-perrin:reply:tact', '{"body":"Entre nous"}')
  sessionStorage.setItem('tu.draft.helene-marchetti:reply:tact', '{"body":"À finir"}')
  await renderAt('/compte', { as: 'organiser' })
  await screen.findByRole('heading', { name: 'Mon compte' })
  expect(drafts()).toEqual(['tu.draft.helene-marchetti:reply:tact'])
})

test('who signs out does so in all tabs, and leaves no words in any', async () => {
  const { page, field, user } = await writing()
  const heard = new Promise((hear) => {
    otherTab.onmessage = ({ data }) => data === null && hear(data)
  })
  localStorage.setItem('tu.language', 'en')
  await user.click(screen.getByRole('button', { name: /mon compte$/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'Se déconnecter' }))
  await heard
  expect(drafts()).toEqual([])
  expect(localStorage.getItem('tu.language')).toBeNull()
  expect(page.assign).toHaveBeenCalledWith('/')
  expect(page.reload).not.toHaveBeenCalled()
  expect(field).toBeInTheDocument()
})

test('a tab where nobody signed out forgets and begins anew with the one where somebody did', async () => {
  const { page, field } = await writing()
  otherTab.postMessage(null)
  await waitFor(() => expect(page.reload).toHaveBeenCalledOnce())
  expect(field).not.toBeInTheDocument()
  expect(drafts()).toEqual([])
})
