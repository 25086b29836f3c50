import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { FakeEventSource } from '@/testing/FakeEventSource'
import { answerWith, renderAt } from '@/testing/render'
import { json, problem } from '@/testing/route'

function changed(before: string, after: string) {
  const notification = {
    id: 'n1',
    at: new Date().toISOString(),
    seen: true,
    kind: 'event-changed',
    data: {
      eventId: 'metier',
      title: 'Deux jours',
      startsAt: before.split('/')[0],
      endsAt: after.split(/[/ ]/)[1],
      zone: 'Europe/Paris',
      place: 'Lyon',
      changes: [{ field: 'time', before, after }],
    },
  }
  answerWith((request) =>
    new URL(request.url).pathname === '/api/notifications' ? json({ items: [notification], next: null }) : undefined,
  )
}

test('an event of several days is told with both its days, before and after', async () => {
  changed('2026-12-01T08:00:00Z/2026-12-02T16:00:00Z', '2026-12-01T08:00:00Z/2026-12-03T16:00:00Z')
  await renderAt('/nouvelles')
  expect(await screen.findByText(/mardi 1ᵉʳ\sdécembre, 9\sh\s–\smercredi 2\sdécembre, 17\sh/)).toBeVisible()
  expect(screen.getByText(/mardi 1ᵉʳ\sdécembre, 9\sh\s–\sjeudi 3\sdécembre, 17\sh/)).toBeVisible()
})

test('an event of one day is told with its day once', async () => {
  changed('2026-12-10T08:00:00Z/2026-12-10T09:00:00Z', '2026-12-10T08:00:00Z/2026-12-10T10:30:00Z')
  await renderAt('/nouvelles')
  expect(await screen.findByText(/^jeudi 10\sdécembre, 9\sh–11\sh\s30$/)).toBeVisible()
})

test('a time is told in the zone in which each side was read, and the zones where they differ', async () => {
  changed(
    '2026-12-10T14:00:00Z/2026-12-10T15:00:00Z Europe/London',
    '2026-12-10T13:00:00Z/2026-12-10T14:00:00Z Europe/Paris',
  )
  await renderAt('/nouvelles')
  expect(await screen.findByText(/^jeudi 10\sdécembre, 14\sh–15\sh \(London\)$/)).toBeVisible()
  expect(screen.getByText(/^jeudi 10\sdécembre, 14\sh–15\sh \(Paris\)$/)).toBeVisible()
})

const start = Date.now()
const restored = (number: number) => ({
  id: `r${number}`,
  at: new Date(start + number * 1000).toISOString(),
  seen: false,
  kind: 'reply-restored',
  data: { threadId: 'agenda-partage', number },
})

async function listening() {
  await renderAt('/compte')
  await screen.findByRole('heading', { level: 1, name: 'Mon compte' })
  await waitFor(() => expect(FakeEventSource.open).toBe(1))
}

test('of news that come together, each is announced', async () => {
  await listening()
  act(() => {
    FakeEventSource.tell('notification', restored(1))
    FakeEventSource.tell('notification', restored(2))
    FakeEventSource.tell('notification', restored(2))
  })
  expect(await screen.findAllByText(/n° [12]/)).toHaveLength(2)
})

test('what came while the stream was cut is announced on its return, and nothing twice', async () => {
  let items = [restored(1)]
  answerWith((request) =>
    new URL(request.url).pathname === '/api/notifications' ? json({ items, next: null }) : undefined,
  )
  await listening()
  act(() => FakeEventSource.tell('notification', restored(1)))
  expect(await screen.findByText(/n° 1/)).toBeInTheDocument()
  items = [restored(3), restored(2), restored(1)]
  FakeEventSource.tell('error', null)
  FakeEventSource.tell('open', null)
  expect(await screen.findByText(/n° 3/)).toBeInTheDocument()
  expect(screen.getByText(/n° 2/)).toBeInTheDocument()
  expect(screen.getAllByText(/n° 1/)).toHaveLength(1)
})

test('what came after the page was read and before the stream was open is announced, and what it concerns is read again', async () => {
  const cancelled = {
    id: 'c2',
    at: restored(2).at,
    seen: false,
    kind: 'event-cancelled',
    data: { eventId: 'metier', title: 'Le métier', startsAt: restored(2).at, zone: 'Europe/Paris', reason: 'Grève.' },
  }
  let items: unknown[] = [restored(1)]
  let registrations = 0
  answerWith((request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/api/registrations') registrations++
    return pathname === '/api/notifications' ? json({ items, next: null }) : undefined
  })
  await renderAt('/')
  expect(await screen.findByRole('heading', { level: 3, name: /n°\s1/ })).toBeVisible()
  await waitFor(() => expect(FakeEventSource.open).toBe(1))
  await waitFor(() => expect(registrations).toBe(1))
  items = [cancelled, restored(1)]
  FakeEventSource.tell('open', null)
  expect(await screen.findByText(/^Le métier\. /)).toBeVisible()
  expect(screen.queryByText(/n° 1.*\. /)).toBeNull()
  await waitFor(() => expect(registrations).toBe(2))
})

test('who was just admitted reads again what a service refused that had not heard of it', async () => {
  let heard = false
  answerWith((request) =>
    new URL(request.url).pathname === '/api/rooms' && !heard ? problem('forbidden', 403, 'Pas encore.') : undefined,
  )
  await renderAt('/forum')
  expect(await screen.findByText('Pas encore.')).toBeVisible()
  await waitFor(() => expect(FakeEventSource.open).toBe(1))
  heard = true
  act(() => FakeEventSource.tell('notification', { ...restored(1), kind: 'admitted', data: {} }))
  expect(await screen.findByRole('link', { name: 'Organisation' })).toBeVisible()
})

test('« Tout marquer » means what the page lists, and what is older only where its list breaks off', async () => {
  const sent: unknown[] = []
  answerWith((request) => {
    const { pathname, searchParams } = new URL(request.url)
    if (request.method === 'PUT') {
      void request.json().then((body) => sent.push(body))
      return new Response(null, { status: 204 })
    }
    if (pathname !== '/api/notifications') return undefined
    return searchParams.has('cursor')
      ? json({ items: [restored(1)], next: null })
      : json({ items: [restored(4), { ...restored(3), seen: true }, restored(2)], next: 'more' })
  })
  const { user } = await renderAt('/nouvelles')
  const mark = await screen.findByRole('button', { name: 'Tout marquer comme lu' })
  await user.click(mark)
  await waitFor(() => expect(sent).toEqual([{ listed: ['r4', 'r2'], olderThan: 'r2' }]))
  await user.click(screen.getByRole('button', { name: 'Afficher la suite' }))
  await screen.findByRole('link', { name: /n°\s1/ })
  await user.click(mark)
  await waitFor(() => expect(sent.slice(1)).toEqual([{ listed: ['r4', 'r2', 'r1'], olderThan: null }]))
})

test('what was read stays read, and the next can be, while the list is read again and again', async () => {
  const sent: string[] = []
  answerWith((request) => {
    const { pathname } = new URL(request.url)
    if (request.method === 'PUT') {
      sent.push(pathname)
      return new Response(null, { status: 204 })
    }
    if (pathname !== '/api/notifications') return undefined
    return sent.length === 0 ? json({ items: [restored(2), restored(1)], next: null }) : new Promise(() => {})
  })
  const { user } = await renderAt('/nouvelles')
  for (const name of [/^C’est lu.*n°\s2/, /^C’est lu.*n°\s1/]) {
    await user.click(await screen.findByRole('button', { name }))
    await waitFor(() => expect(screen.queryByRole('button', { name })).toBeNull())
  }
  expect(sent).toEqual(['/api/notifications/r2/seen', '/api/notifications/r1/seen'])
  expect(screen.queryByRole('button', { name: /^C’est lu/ })).toBeNull()
})
