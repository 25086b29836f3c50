import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { fill, set } from '@/testing/eventFields'
import { resetEvents } from '@/testing/events'
import { mock } from '@/testing/mock'
import { answerWith, holdWrites, renderAt } from '@/testing/render'
import { problem } from '@/testing/route'

beforeEach(resetEvents)

test('after a failure the words stay, and the retry is of the same event', async () => {
  const sent: string[] = []
  let broken = true
  answerWith((request) => {
    if (request.method !== 'PUT') return undefined
    sent.push(new URL(request.url).pathname)
    return broken ? problem('unavailable', 503, 'Le service est arrêté.') : undefined
  })
  const { user } = await renderAt('/evenements/nouveau', { as: 'organiser' })
  await fill('Encore une fois')
  await user.click(screen.getByRole('button', { name: 'Enregistrer le brouillon' }))
  expect(await screen.findByText('Le service est arrêté.')).toBeVisible()
  expect(screen.getByLabelText('Titre')).toHaveValue('Encore une fois')
  broken = false
  await user.click(screen.getByRole('button', { name: 'Enregistrer le brouillon' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Encore une fois' })).toBeVisible()
  expect(sent).toHaveLength(2)
  expect(sent[0]).toBe(sent[1])
})

test('when the answer to a publication is lost, the page says what became of it', async () => {
  answerWith((request) =>
    request.url.endsWith('/publication') ? mock(request).then(() => Promise.reject(new TypeError('lost'))) : undefined,
  )
  const { user } = await renderAt('/evenements/nouveau', { as: 'organiser' })
  await fill('Publié sans réponse')
  await user.click(screen.getByRole('button', { name: 'Enregistrer et publier' }))
  expect(await screen.findByText(/on ne sait pas s’il est publié/)).toBeVisible()
  expect(await screen.findByRole('button', { name: 'Prendre ma place' })).toBeVisible()
})

test('why a saved draft was not published stays on its page, also when the brief message has gone', async () => {
  answerWith((request) =>
    request.url.endsWith('/publication') ? problem('conflict', 409, 'L’événement a déjà commencé.') : undefined,
  )
  const { user } = await renderAt('/evenements/nouveau', { as: 'organiser' })
  await fill('Enregistré seulement')
  await user.click(screen.getByRole('button', { name: 'Enregistrer et publier' }))
  const told = 'Le brouillon est enregistré, mais il n’est pas publié. L’événement a déjà commencé.'
  const page = await screen.findByRole('main')
  expect(await within(page).findByText(told)).toBeVisible()
  answerWith(() => undefined)
  await user.click(await screen.findByRole('button', { name: 'Publier' }))
  expect(await screen.findByRole('button', { name: 'Prendre ma place' })).toBeVisible()
  expect(within(page).queryByText(told)).toBeNull()
})

test('an event that is taken after its form was left does not come back as a draft', async () => {
  const { user } = await renderAt('/evenements/nouveau', { as: 'organiser' })
  await fill('Parti sans attendre')
  const answer = holdWrites()
  await user.click(screen.getByRole('button', { name: 'Enregistrer le brouillon' }))
  await user.click(screen.getAllByRole('link', { name: 'Accueil' })[0] as HTMLElement)
  await waitFor(() => expect(screen.queryByLabelText('Titre')).toBeNull())
  answer()
  await waitFor(() => expect(Object.keys(sessionStorage).filter((key) => key.includes('event:'))).toEqual([]))
})

test('a new event in other words is another event, when the answer to the first was lost', async () => {
  let lost = true
  const sent: string[] = []
  answerWith((request) => {
    if (request.method !== 'PUT') return undefined
    sent.push(new URL(request.url).pathname)
    return lost ? mock(request).then(() => Promise.reject(new TypeError('lost'))) : undefined
  })
  const { user } = await renderAt('/evenements/nouveau', { as: 'organiser' })
  await fill('Le premier')
  await user.click(screen.getByRole('button', { name: 'Enregistrer le brouillon' }))
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Enregistrer le brouillon' })).not.toHaveAttribute('aria-busy'),
  )
  lost = false
  set('Titre', 'Un tout autre')
  await user.click(screen.getByRole('button', { name: 'Enregistrer le brouillon' }))
  expect(await screen.findByRole('link', { name: 'Voir l’événement enregistré' })).toHaveAttribute(
    'href',
    sent[0]?.replace('/api/events', '/evenements'),
  )
  await user.click(screen.getByRole('button', { name: 'Enregistrer le brouillon' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Un tout autre' })).toBeVisible()
  expect(new Set(sent).size).toBe(2)
})

test('a reload finds what was typed, and it can be forgotten', async () => {
  const first = await renderAt('/evenements/metier/modifier', { as: 'organiser' })
  await first.user.type(await screen.findByLabelText('Titre'), ' !')
  cleanup()
  const { user } = await renderAt('/evenements/metier/modifier', { as: 'organiser' })
  expect(await screen.findByLabelText('Titre')).toHaveValue('Le métier aujourd’hui et demain !')
  await user.click(screen.getByRole('button', { name: 'Les oublier' }))
  expect(screen.getByLabelText('Titre')).toHaveValue('Le métier aujourd’hui et demain')
})
