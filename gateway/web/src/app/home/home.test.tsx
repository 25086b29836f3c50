import { onlineManager } from '@tanstack/react-query'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { meanwhile, resetEvents, underWay } from '@/testing/events'
import { FakeEventSource } from '@/testing/FakeEventSource'
import { resetForum } from '@/testing/forum'
import { notifications } from '@/testing/members'
import { answerWith, renderAt } from '@/testing/render'
import { json, problem } from '@/testing/route'

beforeEach(resetEvents)
beforeEach(resetForum)

test('home counts what waits, says why, and lets go of what was read', async () => {
  const { user } = await renderAt('/', { as: 'member' })
  expect(await screen.findByRole('heading', { level: 1, name: 'Trois choses vous attendent, Camille' })).toBeVisible()
  const waiting = screen.getByRole('region', { name: 'Ce qui vous attend' })
  expect(within(waiting).getByText(/La liste d’attente suit l’ordre d’inscription/)).toBeVisible()
  await user.click(within(waiting).getByRole('button', { name: /^C’est lu.*Visite/ }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Deux choses vous attendent, Camille' })).toBeVisible()
  expect(notifications.find((one) => one.id === 'n6')?.seen).toBe(true)
})

test('what could not be marked comes back and says so', async () => {
  const { user } = await renderAt('/', { as: 'member' })
  const button = await screen.findByRole('button', { name: /^C’est lu.*métier/ })
  let refuse: () => void = () => {}
  answerWith((request) =>
    request.method === 'PUT'
      ? new Promise((resolve) => (refuse = () => resolve(problem('conflict', 409, 'Non.'))))
      : undefined,
  )
  await user.click(button)
  await waitFor(() => expect(button).not.toBeInTheDocument())
  refuse()
  expect(await screen.findByText(/n’a pas pu être marqué comme lu/)).toBeVisible()
  expect(await screen.findByRole('button', { name: /^C’est lu.*métier/ })).toBeVisible()
})

test('of two that could not be marked both come back, each to its place', async () => {
  const { user } = await renderAt('/', { as: 'member' })
  const marks = () => screen.queryAllByRole('button', { name: /^C’est lu/ })
  await screen.findByRole('button', { name: /^C’est lu.*métier/ })
  const before = marks().map((mark) => mark.textContent)
  let refuse: () => void = () => {}
  const decided = new Promise<void>((resolve) => (refuse = resolve))
  answerWith((request) =>
    request.method === 'PUT' ? decided.then(() => problem('conflict', 409, 'Non.')) : new Promise(() => {}),
  )
  for (const mark of marks().slice(0, 2)) await user.click(mark)
  await waitFor(() => expect(marks()).toHaveLength(before.length - 2))
  refuse()
  await waitFor(() => expect(screen.getAllByText(/n’a pas pu être marqué comme lu/)).toHaveLength(2))
  expect(marks().map((mark) => mark.textContent)).toEqual(before)
})

test('of a mark whose answer breaks off nobody says that it was not made', async () => {
  const { user } = await renderAt('/', { as: 'member' })
  const button = await screen.findByRole('button', { name: /^C’est lu.*métier/ })
  answerWith((request) => (request.method === 'PUT' ? new Response('{"se', { status: 200 }) : undefined))
  await user.click(button)
  expect(await screen.findByText(/c’est peut-être fait, peut-être pas/)).toBeVisible()
})

test('news that arrive are announced, and home counts them without a reload', async () => {
  await renderAt('/', { as: 'member' })
  await screen.findByRole('heading', { level: 1, name: /vous attend/ })
  await waitFor(() => expect(FakeEventSource.open).toBe(1))
  const news = {
    id: 'live',
    at: new Date().toISOString(),
    seen: false,
    kind: 'role-given',
    data: { role: 'organiser' },
  } as const
  notifications.unshift({ ...news })
  FakeEventSource.tell('notification', news)
  const said = await screen.findAllByText(/L’organisation d’événements vous est confiée/)
  expect(said.length).toBeGreaterThan(0)
  expect(await screen.findByRole('heading', { level: 1, name: 'Trois choses vous attendent, Camille' })).toBeVisible()
})

test('an administrator finds the requests that wait, and one who is no member finds nothing else', async () => {
  await renderAt('/', { as: 'not-admitted-admin' })
  expect(await screen.findByRole('heading', { name: '2 personnes demandent à rejoindre le réseau' })).toBeVisible()
  expect(screen.queryByRole('heading', { name: 'Ce qui vient' })).toBeNull()
})

test('one part that fails leaves the others whole, and can be asked for again', async () => {
  answerWith((request) =>
    request.url.includes('/api/rooms') ? problem('unavailable', 400, 'Le forum se repose.') : undefined,
  )
  const { user } = await renderAt('/', { as: 'member' })
  expect(await screen.findByText('Le forum se repose.')).toBeVisible()
  expect((await screen.findAllByText('Place confirmée'))[0]).toBeVisible()
  answerWith(() => undefined)
  await user.click(screen.getByRole('button', { name: 'Essayer encore' }))
  await waitFor(() => expect(screen.queryByText('Le forum se repose.')).toBeNull())
})

test('of more news than were read, no number is told that would be too small', async () => {
  answerWith((request) => {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname !== '/api/notifications' || searchParams.get('seen') !== 'false') return undefined
    const one = notifications.find(({ seen }) => !seen)
    return json({ items: Array.from({ length: 10 }, (_, at) => ({ ...one, id: `m${at}` })), next: '10' })
  })
  await renderAt('/', { as: 'member' })
  expect(await screen.findByRole('link', { name: 'Et plus de 5 autres nouvelles' })).toBeVisible()
})

test('a seat is found at home however many events come before it', async () => {
  meanwhile('passation', {
    queue: [{ memberId: 'nadia-benali', since: new Date().toISOString(), fromWaitingList: false }],
  })
  await renderAt('/', { as: 'moderator' })
  const coming = within(await screen.findByRole('region', { name: 'Ce qui vient' }))
  const mine = await coming.findByRole('link', { name: 'Préparer la passation de fin d’année' })
  expect(within(mine.closest('article') as HTMLElement).getByText('Place confirmée')).toBeVisible()
  expect(coming.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
    'Dire non avec tact',
    'Atelier de salon\u00a0: les urgences des autres',
    'Un tableau de bord pour deux directions',
    'Le métier aujourd’hui et demain',
    'Préparer la passation de fin d’année',
  ])
})

test('an event that has begun is not offered at home', async () => {
  underWay('tableau', 'manager')
  await renderAt('/', { as: 'member' })
  const coming = within(await screen.findByRole('region', { name: 'Ce qui vient' }))
  for (const name of ['Un tableau de bord pour deux directions', 'La relation avec son manager'])
    expect((await coming.findByRole('link', { name })).closest('article')).toHaveTextContent(/En cours$/)
})

test('a room of home is reached by its name', async () => {
  await renderAt('/', { as: 'member' })
  const rooms = within(await screen.findByRole('region', { name: 'Dans vos salles' }))
  const room = within(await rooms.findByRole('heading', { level: 3, name: 'Organisation' }))
  expect(room.getByRole('link')).toHaveAttribute('href', '/forum/salles/organisation')
  expect(rooms.queryByRole('link', { name: /fils?$/ })).not.toBeInTheDocument()
})

test('in English', async () => {
  await renderAt('/', { as: 'organiser', language: 'en' })
  expect(await screen.findByRole('heading', { level: 1, name: /(is|are) waiting for you, Hélène/ })).toBeVisible()
  expect(await screen.findByRole('heading', { name: 'Coming up' })).toBeVisible()
})

test('of the rooms, the few are asked for in which something was said last', async () => {
  const asked: string[] = []
  answerWith((request) => {
    const { pathname, search } = new URL(request.url)
    if (pathname === '/api/rooms') asked.push(search)
    return undefined
  })
  await renderAt('/', { as: 'member' })
  const rooms = within(await screen.findByRole('region', { name: 'Dans vos salles' }))
  await rooms.findByRole('link', { name: 'Organisation' })
  expect(rooms.getAllByRole('heading', { level: 3 }).map((room) => room.textContent)).toEqual([
    'Organisation',
    'Voyages',
    'Événements',
  ])
  expect(asked).toEqual(['?order=activity&limit=4'])
})

test.each([
  ['in the rooms that there are', 1, /^Personne n’a encore pris la parole/],
  ['because there is no room', 0, /^Aucune salle n’est encore ouverte/],
])('nothing was said %s', async (_, rooms, words) => {
  answerWith((request) => {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname !== '/api/rooms') return undefined
    const silent = { id: 'voyages', name: 'Voyages', description: '', threads: 0, lastActivityAt: null, version: 1 }
    return json({ items: searchParams.get('order') === 'activity' ? [] : [silent].slice(0, rooms), next: null })
  })
  await renderAt('/', { as: 'member' })
  expect(await screen.findByText(words)).toBeVisible()
})

test('without a room a moderator opens the first from home, and finds the rooms there afterwards', async () => {
  let opened = false
  answerWith((request) => {
    if (request.method === 'PUT') opened = true
    const rooms = new URL(request.url).pathname === '/api/rooms'
    return rooms && !opened ? json({ items: [], next: null }) : undefined
  })
  const { user } = await renderAt('/', { as: 'moderator' })
  expect(await screen.findByText(/^Aucune salle n’est encore ouverte\. Pour la première/)).toBeVisible()
  await user.click(screen.getByRole('link', { name: 'Ouvrir la première salle' }))
  fireEvent.change(await screen.findByLabelText('Nom'), { target: { value: 'Premiers pas' } })
  await user.click(screen.getByRole('button', { name: 'Ouvrir la salle' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Premiers pas' })).toBeVisible()
  await user.click(screen.getAllByRole('link', { name: 'Accueil' })[0] as HTMLElement)
  expect(await screen.findByRole('heading', { level: 3, name: 'Organisation' })).toBeVisible()
})

test('without network, home does not say that the fault is ours', async () => {
  const { user } = await renderAt('/nulle-part', { as: 'moderator' })
  await screen.findByRole('heading', { name: 'Cette page n’existe pas' })
  onlineManager.setOnline(false)
  await user.click(screen.getAllByRole('link', { name: 'Accueil' })[0] as HTMLElement)
  expect((await screen.findAllByText(/^Le réseau ne répond pas/))[0]).toBeVisible()
  expect(screen.queryByText(/de notre côté/)).toBeNull()
  onlineManager.setOnline(true)
})
