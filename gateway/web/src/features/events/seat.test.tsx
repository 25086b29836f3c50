import { act, cleanup, screen, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { meanwhile, resetEvents } from '@/testing/events'
import { FakeEventSource } from '@/testing/FakeEventSource'
import { mock } from '@/testing/mock'
import { personas } from '@/testing/people'
import { answerWith, renderAt } from '@/testing/render'
import { json, problem } from '@/testing/route'

beforeEach(resetEvents)

const ticket = () => screen.findByRole('complementary', { name: 'Votre place' })

test('a free seat is taken, and the rule that gave it is said', async () => {
  const { user } = await renderAt('/evenements/metier')
  expect(within(await ticket()).getByText(/Les places vont dans l’ordre des inscriptions/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Prendre ma place' }))
  expect(await within(await ticket()).findByRole('heading', { name: 'Votre place est confirmée' })).toBeVisible()
  expect(within(await ticket()).getByText(/: une place était libre\./, { selector: '.why' })).toBeVisible()
  expect(within(await ticket()).getByRole('status')).toHaveTextContent('une place était libre')
  expect(screen.getByText(/dont la vôtre/)).toBeVisible()
  expect(await ticket()).toHaveFocus()
})

test('when the answer about a seat is lost, nobody says that it was not taken', async () => {
  const { user } = await renderAt('/evenements/metier')
  await ticket()
  answerWith((request) => (request.method === 'PUT' ? Promise.reject(new TypeError('lost')) : undefined))
  await user.click(screen.getByRole('button', { name: 'Prendre ma place' }))
  const said = await within(await ticket()).findByText(/c’est peut-être fait, peut-être pas/)
  expect(said).toHaveTextContent('Essayer encore est sans risque.')
})

test('a seat is not shown as taken before the service has said so', async () => {
  let answer: () => void = () => {}
  const { user } = await renderAt('/evenements/metier')
  await ticket()
  answerWith((request) =>
    request.method === 'PUT'
      ? new Promise((resolve) => {
          answer = () => resolve(problem('event-closed', 409, 'Les inscriptions sont closes.'))
        })
      : undefined,
  )
  await user.click(screen.getByRole('button', { name: 'Prendre ma place' }))
  expect(await screen.findByRole('button', { name: 'Un instant' })).toHaveAttribute('aria-busy', 'true')
  expect(screen.queryByText('Votre place est confirmée')).not.toBeInTheDocument()
  answer()
  expect(await screen.findByText('Les inscriptions sont closes.')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Prendre ma place' })).toBeEnabled()
})

test('when all seats are taken one joins the waiting list and reads one’s rank and the rule', async () => {
  const { user } = await renderAt('/evenements/manager', { as: 'long-name' })
  expect(await screen.findByRole('heading', { name: 'Les 4 places sont prises' })).toBeVisible()
  expect(screen.getByText(/3 personnes attendent déjà : vous auriez le rang 4/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Entrer en liste d’attente' }))
  expect(await screen.findByText('Vous avez le rang 4')).toBeInTheDocument()
  expect(screen.getByText(/3 personnes passent avant vous/)).toBeVisible()
  expect(within(await ticket()).getByRole('status')).toHaveTextContent(/rang 4. Les places vont dans l’ordre/)
})

test('one place is one place', async () => {
  await renderAt('/evenements/passation')
  expect(await screen.findByRole('heading', { name: 'Il reste 1 place' })).toBeVisible()
  expect(screen.getByText('0 / 1 place', { selector: 'b' })).toBeVisible()
})

test('a seat is given back after a question that says where it goes', async () => {
  const { user } = await renderAt('/evenements/visite-brevane')
  await user.click(await screen.findByRole('button', { name: 'Rendre ma place' }))
  const dialog = await screen.findByRole('dialog', { name: /^Rendre votre place/ })
  expect(dialog).toHaveTextContent('elle redeviendra libre pour tout le monde')
  await user.click(within(dialog).getByRole('button', { name: 'Rendre ma place' }))
  expect(await screen.findByRole('heading', { name: 'Il reste 1 place' })).toBeVisible()
  expect(within(await ticket()).getByRole('status')).toHaveTextContent('Votre place est rendue.')
})

test('leaving the waiting list says what is lost', async () => {
  const { user } = await renderAt('/evenements/manager')
  await user.click(await screen.findByRole('button', { name: 'Quitter la liste' }))
  const dialog = await screen.findByRole('dialog', { name: /^Quitter la liste/ })
  expect(dialog).toHaveTextContent('Vous perdriez le rang 2.')
  await user.click(within(dialog).getByRole('button', { name: 'Quitter la liste' }))
  expect(await screen.findByRole('button', { name: 'Entrer en liste d’attente' })).toBeVisible()
})

function seatFromTheList() {
  meanwhile('manager', {
    queue: [{ memberId: 'camille-perrin', since: new Date().toISOString(), fromWaitingList: true }],
  })
  return {
    id: 'n9',
    kind: 'seat-from-waiting-list',
    at: new Date().toISOString(),
    seen: false,
    data: {
      eventId: 'manager',
      title: 'La relation avec son manager',
      startsAt: new Date().toISOString(),
      zone: 'Europe/Paris',
    },
  }
}

test('a seat that came while the page began to listen appears in it', async () => {
  let answer: (news: Response) => void = () => undefined
  const list = new Promise<Response>((resolve) => {
    answer = resolve
  })
  answerWith((request) =>
    new URL(request.url).pathname === '/api/notifications' ? list.then((news) => news.clone()) : undefined,
  )
  await renderAt('/evenements/manager')
  expect(await screen.findByText('Vous avez le rang 2')).toBeInTheDocument()
  answer(json({ items: [seatFromTheList()], next: null }))
  expect(await within(await ticket()).findByText('Votre place est confirmée')).toBeVisible()
})

test('a seat from the waiting list appears in the open page', async () => {
  await renderAt('/evenements/manager')
  expect(await screen.findByText('Vous avez le rang 2')).toBeInTheDocument()
  await expect.poll(() => FakeEventSource.open).toBe(1)
  const seat = seatFromTheList()
  act(() => FakeEventSource.tell('notification', seat))
  expect(await within(await ticket()).findByText('Votre place est confirmée')).toBeVisible()
  expect(within(await ticket()).getByRole('status')).toHaveTextContent('Une place s’est libérée : elle est à vous.')
  expect(screen.getByText(/elle est allée à la première personne de la liste d’attente/)).toBeVisible()
})

test('a cancelled event says why, signed, and takes nobody any more', async () => {
  await renderAt('/evenements/salon')
  expect(await screen.findByRole('heading', { name: 'Cet événement est annulé' })).toBeVisible()
  expect(screen.getByText(/Le salon ferme ses portes un jour plus tôt/)).toBeVisible()
  expect(screen.getByText(/^Hélène Marchetti, hier, \d+ h 05$/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /place|liste/ })).not.toBeInTheDocument()
  expect(screen.queryByRole('complementary')).not.toBeInTheDocument()
  expect(screen.queryByText(/libres?$/)).not.toBeInTheDocument()
})

test('whoever organised a cancelled event still finds who had registered', async () => {
  await renderAt('/evenements/salon', { as: 'organiser' })
  const own = within(await screen.findByRole('complementary', { name: 'Vous l’organisez' }))
  expect(own.getByRole('link', { name: 'Les inscriptions' })).toBeVisible()
  expect(screen.queryByText('L’événement est annulé')).not.toBeInTheDocument()
})

test('whoever the role of organiser was taken from finds no door that is shut', async () => {
  answerWith((request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/api/me') return json({ ...personas.organiser?.(), roles: [] })
    if (!/^.api.events.[a-z]+$/.test(pathname)) return undefined
    return mock(request).then(async (answer) => json({ ...(await answer.json()), mayEdit: false }))
  })
  await renderAt('/evenements/janvier', { as: 'organiser' })
  expect(await screen.findByRole('heading', { name: 'Ce brouillon n’est vu que de vous' })).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Publier' })).toBeNull()
  cleanup()
  await renderAt('/evenements/metier', { as: 'organiser' })
  await ticket()
  expect(screen.queryByRole('link', { name: 'Les inscriptions' })).toBeNull()
  cleanup()
  await renderAt('/evenements/salon', { as: 'organiser' })
  expect(await screen.findByRole('heading', { name: 'Cet événement est annulé' })).toBeVisible()
  expect(screen.queryByRole('complementary')).toBeNull()
})

test('a past event remembers the reader’s seat', async () => {
  await renderAt('/evenements/rentree')
  expect(await within(await ticket()).findByText('Vous y aviez une place.')).toBeVisible()
})

test('in English, with English dates and plurals', async () => {
  await renderAt('/evenements/manager', { language: 'en' })
  expect(await screen.findByText('You are no. 2')).toBeInTheDocument()
  expect(screen.getByText('of 3 people, in the order of registration')).toBeVisible()
  expect(screen.getByText(/, 12:30 to 13:10$/)).toBeVisible()
})
