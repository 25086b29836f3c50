import { onlineManager } from '@tanstack/react-query'
import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import type { Me } from '@/api/types/members'
import { FakeEventSource } from '@/testing/FakeEventSource'
import { personas } from '@/testing/people'
import { answerWith, renderAt } from '@/testing/render'
import { json, problem } from '@/testing/route'

afterEach(() => void vi.useRealTimers())

const at = (path: string, answer: () => Response) =>
  answerWith((request) => (new URL(request.url).pathname === path ? answer() : undefined))

test('someone who is not signed in is told why the network exists, and comes back to the page they asked for', async () => {
  window.history.replaceState(null, '', '/forum/fils/frais?apres=40#reponse-45')
  await renderAt('/forum/fils/frais', { as: null })
  expect(await screen.findByRole('heading', { name: 'Faire le lien, ensemble' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Se connecter' })).toHaveAttribute(
    'href',
    '/login?to=%2Fforum%2Ffils%2Ffrais%3Fapres%3D40%23reponse-45&lang=fr',
  )
  window.history.replaceState(null, '', '/')
})

test('an address with signs that no address may hold is come back to all the same', async () => {
  window.history.replaceState(null, '', '/forum?q=a|b^`{c}')
  await renderAt('/forum', { as: null })
  expect(await screen.findByRole('link', { name: 'Se connecter' })).toHaveAttribute(
    'href',
    `/login?to=${encodeURIComponent('/forum?q=a%7Cb%5E%60%7Bc%7D')}&lang=fr`,
  )
  window.history.replaceState(null, '', '/')
})

test('only the doors that one may open are drawn', async () => {
  await renderAt('/', { as: 'member' })
  expect(await screen.findByRole('navigation', { name: 'Principale' })).toHaveTextContent(
    'AccueilÉvénementsForumRéseau',
  )
  expect(screen.queryByRole('link', { name: 'Modération' })).toBeNull()
})

test('a page of administrators says so to a member', async () => {
  await renderAt('/reseau/demandes', { as: 'member' })
  expect(await screen.findByRole('heading', { name: 'Cette page n’est pas la vôtre' })).toBeVisible()
})

test('an address that leads nowhere says so', async () => {
  await renderAt('/nulle-part', { as: 'member' })
  expect(await screen.findByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible()
})

test('a suspension that arrives live closes the open page with its reason, and a reinstatement opens it again', async () => {
  const { user } = await renderAt('/compte', { as: 'member' })
  await screen.findByRole('heading', { name: 'Mon compte' })
  await waitFor(() => expect(FakeEventSource.open).toBe(1))

  answerWith(() => problem('suspended', 403, 'Votre accès est suspendu.', { reason: 'Deux messages publicitaires.' }))
  FakeEventSource.tell('standing', { state: 'suspended' })
  expect(await screen.findByRole('heading', { name: 'Votre accès est suspendu' })).toBeVisible()
  expect(screen.getByText('Deux messages publicitaires.')).toBeVisible()
  expect(FakeEventSource.open).toBe(0)
  await user.click(screen.getByRole('button', { name: 'Se déconnecter' }))
  expect(await screen.findByText('La déconnexion n’a pas abouti. Essayez encore.')).toBeVisible()

  answerWith(() => undefined)
  await user.click(screen.getByRole('button', { name: 'Vérifier maintenant' }))
  expect(await screen.findByRole('heading', { name: 'Mon compte' })).toBeVisible()
})

test('a page that is closed by a suspension opens again by itself, and then asks no more whether it may', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  let suspended = false
  let reads = 0
  answerWith((request) => {
    if (new URL(request.url).pathname === '/api/me') reads++
    return suspended ? problem('suspended', 403, 'Votre accès est suspendu.', { reason: 'Démarchage.' }) : undefined
  })
  await renderAt('/compte', { as: 'member' })
  await screen.findByRole('heading', { name: 'Mon compte' })
  await waitFor(() => expect(FakeEventSource.open).toBe(1))
  suspended = true
  FakeEventSource.tell('standing', { state: 'suspended' })
  await screen.findByRole('heading', { name: 'Votre accès est suspendu' })
  suspended = false
  vi.advanceTimersByTime(10_000)
  expect(await screen.findByRole('heading', { name: 'Mon compte' })).toBeVisible()

  const before = reads
  await act(() => vi.advanceTimersByTimeAsync(30_000))
  expect(reads).toBe(before)
})

test('a page that nobody sees holds no stream, and reads again what it may have missed', async () => {
  let reads = 0
  answerWith((request) => {
    if (new URL(request.url).pathname === '/api/notifications') reads++
    return undefined
  })
  const sight = vi.spyOn(document, 'visibilityState', 'get')
  await renderAt('/nouvelles', { as: 'member' })
  await waitFor(() => expect(FakeEventSource.open).toBe(1))
  sight.mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  expect(FakeEventSource.open).toBe(0)
  const before = reads
  sight.mockReturnValue('visible')
  document.dispatchEvent(new Event('visibilitychange'))
  await waitFor(() => expect(FakeEventSource.open).toBe(1))
  FakeEventSource.tell('open', null)
  await waitFor(() => expect(reads).toBeGreaterThan(before))
  sight.mockRestore()
})

test('an applicant who is admitted becomes a member in the open page', async () => {
  let me: Me | undefined = personas.waiting?.()
  at('/api/me', () => json(me))
  await renderAt('/', { as: 'waiting' })
  expect(await screen.findByRole('heading', { name: 'Votre demande est entre de bonnes mains' })).toBeVisible()
  await waitFor(() => expect(FakeEventSource.open).toBe(1))

  me = { ...(personas.member?.() as Me), id: 'margaux-tessier', name: 'Margaux Tessier' }
  FakeEventSource.tell('standing', { state: 'active' })
  expect(await screen.findByRole('heading', { name: /Margaux$/ })).toBeVisible()
  expect(screen.getByRole('navigation', { name: 'Principale' })).toHaveTextContent('Forum')
})

test('an expired session keeps what was typed and leads back to the same page', async () => {
  const { user, unmount } = await renderAt('/', { as: 'applicant' })
  await user.type(await screen.findByLabelText(/^Site/), 'Nantes')
  await user.type(screen.getByLabelText(/^Fonction/), 'Office manager')
  await user.selectOptions(screen.getByLabelText(/^Entreprise/), await screen.findByRole('option', { name: 'Brévane' }))
  await user.click(screen.getByRole('checkbox', { name: /Je m’y engage|je m’y engage/ }))
  at('/api/me/application', () => problem('unauthenticated', 401, 'Connectez-vous.'))
  await user.click(screen.getByRole('button', { name: 'Envoyer ma demande' }))
  const dialog = await screen.findByRole('dialog', { name: 'Votre session a expiré' })
  expect(dialog).toHaveTextContent('Rien de ce que vous avez écrit n’est perdu')
  expect(screen.getByRole('link', { name: 'Se reconnecter' })).toHaveAttribute('href', '/login?to=%2F&lang=fr')

  unmount()
  answerWith(() => undefined)
  await renderAt('/', { as: 'applicant' })
  expect(await screen.findByLabelText(/^Site/)).toHaveValue('Nantes')
  expect(screen.getByLabelText(/^Fonction/)).toHaveValue('Office manager')
})

test('what says that the session expired comes again only for something that was sent', async () => {
  const { user } = await renderAt('/', { as: 'applicant' })
  await screen.findByLabelText(/^Site/)
  await waitFor(() => expect(FakeEventSource.open).toBe(1))
  let asked = 0
  answerWith(() => {
    asked++
    return problem('unauthenticated', 401, 'Connectez-vous.')
  })
  FakeEventSource.refuse()
  await screen.findByRole('dialog', { name: 'Votre session a expiré' })
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(screen.getByRole('link', { name: 'Se reconnecter' })).toHaveAttribute('href', '/login?to=%2F&lang=fr')

  const before = asked
  await waitFor(() => expect(FakeEventSource.open).toBe(1))
  FakeEventSource.refuse()
  await waitFor(() => expect(asked).toBeGreaterThan(before))
  await user.selectOptions(screen.getByLabelText(/^Entreprise/), await screen.findByRole('option', { name: 'Brévane' }))
  await user.type(screen.getByLabelText(/^Site/), 'Nantes')
  await user.type(screen.getByLabelText(/^Fonction/), 'Office manager')
  await user.click(screen.getByRole('checkbox'))
  expect(screen.queryByRole('dialog')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Envoyer ma demande' }))
  expect(await screen.findByRole('dialog', { name: 'Votre session a expiré' })).toBeVisible()
})

test('when the network fails as a whole the page says so and tries again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  let away = true
  answerWith(() => (away ? problem('unavailable', 400, 'Le réseau se repose un instant.') : undefined))
  const { user } = await renderAt('/compte', { as: 'member' })
  expect(await screen.findByText('Le réseau se repose un instant.')).toBeVisible()
  away = false
  await user.click(screen.getByRole('button', { name: 'Essayer encore' }))
  expect(await screen.findByRole('heading', { name: 'Mon compte' })).toBeVisible()
})

test('a page that is gone to is announced', async () => {
  document.title = 'Trait d’Union'
  const { user } = await renderAt('/', { as: 'member' })
  await user.click((await screen.findAllByRole('link', { name: 'Forum' }))[0] as HTMLElement)
  expect(await screen.findByText('Forum — Trait d’Union')).toHaveAttribute('role', 'status')
})

test('a page that cannot be read at all has a title, the reason, and a way to try again', async () => {
  at('/api/events/metier', () => problem('unavailable', 400, 'Le service se repose.'))
  const { user } = await renderAt('/evenements/metier', { as: 'member' })
  expect(await screen.findByRole('heading', { level: 1, name: 'La page n’a pas pu s’ouvrir' })).toBeVisible()
  expect(screen.getByRole('alert')).toHaveTextContent('Le service se repose.')
  answerWith(() => undefined)
  await user.click(screen.getByRole('button', { name: 'Essayer encore' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Le métier aujourd’hui et demain' })).toBeVisible()
})

test.each([
  ['in a page', '/evenements/metier', '/api/events/metier'],
  ['in a part of one', '/forum', '/api/rooms'],
])('words of JSON that is none of ours are not shown %s', async (_, page, address) => {
  at(address, () => Response.json({ type: 'about:blank', detail: 'Failed to read request' }, { status: 400 }))
  await renderAt(page, { as: 'member' })
  expect(await screen.findByText(/^Quelque chose n’a pas marché de notre côté/)).toBeVisible()
  expect(screen.queryByText(/Failed/)).toBeNull()
})

test('a live suspension is heard, and a session that expires under it can be renewed', async () => {
  const { user } = await renderAt('/compte', { as: 'member' })
  await screen.findByRole('heading', { name: 'Mon compte' })
  await waitFor(() => expect(FakeEventSource.open).toBe(1))
  answerWith(() => problem('suspended', 403, 'Votre accès est suspendu.', { reason: 'Démarchage.' }))
  FakeEventSource.tell('standing', { state: 'suspended' })
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Votre accès est suspendu' })).toHaveFocus())

  answerWith(() => Promise.reject(new TypeError('no network')))
  await user.click(screen.getByRole('button', { name: 'Vérifier maintenant' }))
  expect(await screen.findByText(/^Le réseau ne répond pas/)).toBeVisible()

  answerWith(() => problem('unauthenticated', 401, 'Connectez-vous.'))
  await user.click(screen.getByRole('button', { name: 'Vérifier maintenant' }))
  expect(await screen.findByRole('link', { name: 'Se reconnecter' })).toBeVisible()
})

test('the door of the network says when there is no network', async () => {
  await renderAt('/', { as: null })
  await screen.findByRole('link', { name: 'Se connecter' })
  act(() => onlineManager.setOnline(false))
  expect(await screen.findByText(/^Pas de réseau/)).toBeVisible()
  act(() => onlineManager.setOnline(true))
})
