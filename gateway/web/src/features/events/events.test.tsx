import { act, cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { meanwhile, resetEvents, underWay } from '@/testing/events'
import { mock } from '@/testing/mock'
import { answerWith, renderAt } from '@/testing/render'
import { json, problem } from '@/testing/route'

beforeEach(resetEvents)
afterEach(() => void vi.useRealTimers())

test('the list tells how the reader stands with each event', async () => {
  await renderAt('/evenements')
  const row = async (title: string) =>
    within((await screen.findByRole('link', { name: title })).closest('article') as HTMLElement)
  expect((await row('Dire non avec tact')).getByText('Place confirmée')).toBeVisible()
  expect((await row('La relation avec son manager')).getByText('En attente, rang 2')).toBeVisible()
  expect((await row('Un tableau de bord pour deux directions')).getByText('5 / 6 places')).toBeVisible()
  expect((await row('Atelier de salon\u00a0: les urgences des autres')).getByText('Annulé')).toBeVisible()
  expect(screen.getByRole('region', { name: /^Quatre semaines, du/ })).toBeVisible()
})

test('an event that has begun offers neither a seat nor a rank any more', async () => {
  underWay('tact', 'tableau', 'manager')
  await renderAt('/evenements')
  const row = async (title: string) => (await screen.findByRole('link', { name: title })).closest('article')
  expect(await row('Un tableau de bord pour deux directions')).toHaveTextContent(/En cours$/)
  expect(await row('La relation avec son manager')).toHaveTextContent(/En cours$/)
  expect(await row('Dire non avec tact')).toHaveTextContent(/Place confirmée$/)
  cleanup()

  await renderAt('/inscriptions')
  expect(await row('La relation avec son manager')).toHaveTextContent(
    /aucune place ne s’est libérée à temps\.En cours$/,
  )
  cleanup()

  await renderAt('/evenements/tableau')
  expect(await screen.findByRole('heading', { name: 'L’événement a commencé' })).toBeVisible()
  expect(screen.queryByText('1 place libre')).toBeNull()
})

test('no line ends with « de » or begins with the point between two things', async () => {
  await renderAt('/evenements')
  const title = await screen.findByRole('link', { name: 'La relation avec son manager' })
  expect(title.closest('article')?.textContent).toContain(
    'Atelier de salon\u00a0· Lyon 3ᵉ, La Part-Dieu, de\u00a012\u00a0h\u00a030 à\u00a013\u00a0h\u00a010',
  )
})

test('a kind is chosen and the address keeps it', async () => {
  const { user } = await renderAt('/evenements')
  await user.click(await screen.findByRole('button', { name: 'Visite' }))
  expect(await screen.findByRole('link', { name: 'Centre de relation clients de Brévane' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Visite' })).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => screen.queryByRole('link', { name: 'Dire non avec tact' })).toBeNull()
  expect(screen.queryByText(/^Rien après le/)).not.toBeInTheDocument() // others of another kind may come later
})

test('a kind in the address is taken, and nonsense is not', async () => {
  await renderAt('/evenements?genre=seminar&vue=nonsense')
  expect(await screen.findByRole('button', { name: 'Séminaire' })).toHaveAttribute('aria-pressed', 'true')
  expect(screen.getByRole('link', { name: 'À venir' })).toHaveAttribute('aria-current', 'page')
})

test('past events are a view of their own', async () => {
  const { user } = await renderAt('/evenements')
  await user.click(await screen.findByRole('link', { name: 'Passés' }))
  expect(await screen.findByRole('link', { name: 'Ce que la rentrée a changé' })).toBeVisible()
  expect(screen.getByText('Vous aviez une place')).toBeVisible()
})

test('when there is nothing, it says what to do', async () => {
  await renderAt('/evenements?vue=passes&genre=visit')
  expect(await screen.findByRole('heading', { name: 'Aucun événement de ce genre' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Voir tous les genres' })).toHaveAttribute('href', '/evenements?vue=passes')
})

test('a list that could not be read can be asked for again', async () => {
  let broken = true
  answerWith((request) =>
    broken && request.url.includes('/api/events') ? problem('unavailable', 500, 'Le service est arrêté.') : undefined,
  )
  const { user } = await renderAt('/evenements')
  expect(await screen.findByText('Le service est arrêté.')).toBeVisible()
  broken = false
  await user.click(screen.getByRole('button', { name: 'Essayer encore' }))
  expect(await screen.findByRole('link', { name: 'Dire non avec tact' })).toBeVisible()
})

test('only an organiser sees drafts and proposes', async () => {
  await renderAt('/evenements?vue=brouillons', { as: 'organiser' })
  expect(await screen.findByRole('link', { name: 'Galette et résolutions' })).toBeVisible()
  expect(screen.getAllByRole('link', { name: 'Proposer un événement' })[0]).toBeVisible()
})

test('a member without that role is offered neither', async () => {
  await renderAt('/evenements?vue=brouillons')
  expect(await screen.findByRole('link', { name: 'Dire non avec tact' })).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Mes brouillons' })).not.toBeInTheDocument()
  expect(screen.queryByRole('link', { name: 'Proposer un événement' })).not.toBeInTheDocument()
})

test('an event leads to its thread, and shows its sessions, who guarantees it and its place', async () => {
  await renderAt('/evenements/metier')
  expect(await screen.findByRole('link', { name: 'Le fil de l’événement' })).toHaveAttribute(
    'href',
    '/forum/fils/metier',
  )
  expect(screen.getByRole('heading', { name: 'Montrer ce que l’on fait gagner' })).toBeVisible()
  expect(screen.getByText('14 h 30')).toBeVisible()
  expect(screen.getByText(/Hélène Marchetti/)).toHaveTextContent('Hélène Marchetti chez Orvalys')
  expect(screen.getByText(/Maison des métiers/)).toBeVisible()
})

test('the thread that the forum opens after the publication appears by itself', async () => {
  await renderAt('/evenements/passation')
  expect(await screen.findByText('Le fil de discussion s’ouvre, encore un instant.')).toBeVisible()
  meanwhile('passation', { threadId: 'passation' })
  expect(await screen.findByRole('link', { name: 'Le fil de l’événement' }, { timeout: 4000 })).toBeVisible()
})

test('the thread is awaited also when the page was open for long before the event was published on it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'], shouldAdvanceTime: true })
  const { user } = await renderAt('/evenements/janvier', { as: 'organiser' })
  const publish = await screen.findByRole('button', { name: 'Publier' })
  await act(() => vi.advanceTimersByTimeAsync(31_000))
  await user.click(publish)
  expect(await screen.findByText('Le fil de discussion s’ouvre, encore un instant.')).toBeVisible()
  expect(await screen.findByRole('link', { name: 'Le fil de l’événement' })).toBeVisible()
})

test('a thread that does not come is looked for again only when that is asked', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'], shouldAdvanceTime: true })
  const { user } = await renderAt('/evenements/passation')
  await screen.findByText('Le fil de discussion s’ouvre, encore un instant.')
  await act(() => vi.advanceTimersByTimeAsync(31_000))
  const again = await screen.findByRole('button', { name: 'Regarder à nouveau' })
  meanwhile('passation', { threadId: 'passation' })
  await user.click(again)
  expect(await screen.findByRole('link', { name: 'Le fil de l’événement' })).toBeVisible()
})

test('an address that leads nowhere says so and leads on', async () => {
  await renderAt('/evenements/inconnu')
  expect(await screen.findByRole('heading', { name: 'Événement introuvable' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Voir les événements' })).toBeVisible()
})

test.each(['modifier', 'annuler', 'inscriptions'])(
  'so does what leads to the page « %s » of no event',
  async (part) => {
    await renderAt(`/evenements/inconnu/${part}`, { as: 'organiser' })
    expect(await screen.findByRole('heading', { level: 1, name: 'Événement introuvable' })).toBeVisible()
  },
)

test('registrations carry their reason', async () => {
  await renderAt('/inscriptions')
  expect(await screen.findByRole('link', { name: 'La relation avec son manager' })).toBeVisible()
  expect(screen.getByText(/Les places vont dans l’ordre des inscriptions ; vous attendez depuis/)).toBeVisible()
  expect(screen.getByText(/^Annulé : « Le salon ferme ses portes/)).toBeVisible()
})

test('who waited in vain for a past event does not wait any more', async () => {
  answerWith((request) =>
    request.url.includes('/api/registrations')
      ? mock(request)
          .then((answer) => answer.json())
          .then(({ items }) => json({ items: items.map((one: object) => ({ ...one, state: 'waiting' })), next: null }))
      : undefined,
  )
  await renderAt('/inscriptions?vue=passees')
  expect((await screen.findAllByText(/aucune place ne s’est libérée à temps/))[0]).toBeVisible()
  expect(screen.queryByText(/vous attendez depuis/)).toBeNull()
})

test('without registrations, the events are one step away', async () => {
  answerWith((request) => (request.url.includes('/api/registrations') ? json({ items: [], next: null }) : undefined))
  await renderAt('/inscriptions')
  expect(await screen.findByRole('heading', { name: 'Aucune inscription à venir' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Voir les événements' })).toHaveAttribute('href', '/evenements')
})

test('the roster is in the order that decides, with everybody’s state', async () => {
  await renderAt('/evenements/metier/inscriptions', { as: 'organiser' })
  const table = await screen.findByRole('table')
  const rows = within(table).getAllByRole('row').slice(1)
  expect(rows).toHaveLength(12)
  expect(rows[0]).toHaveTextContent(/Agnès Delmas.*Orvalys.*Place confirmée/)
})

test('the roster of somebody else’s event stays shut', async () => {
  await renderAt('/evenements/manager/inscriptions', { as: 'organiser' })
  expect(await screen.findByText('Cet événement n’est pas le vôtre.')).toBeVisible()
})
