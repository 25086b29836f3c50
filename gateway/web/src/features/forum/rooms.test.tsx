import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { resetForum } from '@/testing/forum'
import { mock } from '@/testing/mock'
import { answerWith, holdWrites, renderAt } from '@/testing/render'
import { json, problem } from '@/testing/route'

beforeEach(resetForum)

test('the rooms that one may enter, with who reads them', async () => {
  await renderAt('/forum')
  const row = within((await screen.findByRole('link', { name: 'Organisation' })).closest('article') as HTMLElement)
  expect(row.getByText('2 fils')).toBeVisible()
  expect(row.getByText('Ouverte')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Orvalys' })).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Ouvrir une salle' })).not.toBeInTheDocument()
})

test('another company’s room is not there', async () => {
  await renderAt('/forum', { as: 'moderator' })
  await screen.findByRole('link', { name: 'Organisation' })
  expect(screen.queryByRole('link', { name: 'Orvalys' })).not.toBeInTheDocument()
  expect(screen.getByRole('link', { name: 'Ouvrir une salle' })).toHaveAttribute('href', '/forum/nouvelle-salle')
})

test('a service that has not heard yet of somebody’s admission is asked again', async () => {
  let asked = 0
  answerWith((request) =>
    request.url.includes('/api/rooms') && asked++ === 0
      ? problem('not-a-member', 403, 'Réservé aux membres.')
      : undefined,
  )
  await renderAt('/forum')
  expect(await screen.findByRole('link', { name: 'Organisation' })).toBeVisible()
  expect(asked).toBe(2)
})

test('without a room a moderator is told to open the first', async () => {
  answerWith((request) => (request.url.includes('/api/rooms') ? json({ items: [], next: null }) : undefined))
  await renderAt('/forum', { as: 'moderator' })
  expect(await screen.findByText('Ouvrez la première : un nom, une phrase, et qui peut la lire.')).toBeVisible()
})

test('a room lists its threads with the way to the last reply', async () => {
  await renderAt('/forum/salles/organisation')
  expect(await screen.findByRole('link', { name: /^Dernière réponse, n°\s47/ })).toHaveAttribute(
    'href',
    '/forum/fils/notes-de-frais#reponse-47',
  )
  expect(screen.getByText('47 réponses')).toBeVisible()
})

test('an empty room invites to open the first thread', async () => {
  await renderAt('/forum/salles/orvalys')
  expect(await screen.findByRole('heading', { name: 'Aucun fil dans cette salle' })).toBeVisible()
  expect(screen.getByText('Salle d’Orvalys')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Ouvrir un fil' })).toHaveAttribute(
    'href',
    '/forum/salles/orvalys/nouveau-fil',
  )
})

test('who will read it is said before anything is written', async () => {
  await renderAt('/forum/salles/orvalys/nouveau-fil')
  expect(await screen.findByText('Lue par les membres d’Orvalys seulement.')).toBeVisible()
})

test('a thread is opened; after a failure and a reload it is still the same one', async () => {
  const sent: string[] = []
  let broken = true
  answerWith((request) => {
    if (request.method !== 'PUT') return undefined
    sent.push(new URL(request.url).pathname)
    return broken ? problem('unavailable', 503, 'Le forum est arrêté.') : undefined
  })
  const first = await renderAt('/forum/salles/voyages/nouveau-fil')
  fireEvent.change(await screen.findByLabelText('Titre'), { target: { value: 'Train ou avion ?' } })
  fireEvent.change(screen.getByRole('textbox', { name: /^Votre question/ }), { target: { value: 'Qui décide ?' } })
  await first.user.click(screen.getByRole('button', { name: 'Publier' }))
  expect(await screen.findByText('Le forum est arrêté.')).toBeVisible()
  cleanup()
  broken = false
  const { user } = await renderAt('/forum/salles/voyages/nouveau-fil')
  expect(await screen.findByLabelText('Titre')).toHaveValue('Train ou avion ?')
  await user.click(screen.getByRole('button', { name: 'Publier' }))
  expect(await screen.findByRole('heading', { level: 1, name: /^Train ou avion/ })).toBeVisible()
  expect(sent).toHaveLength(2)
  expect(sent[0]).toBe(sent[1])
})

test('a thread that is taken after its form was left does not come back as a draft', async () => {
  const answer = holdWrites()
  const { user } = await renderAt('/forum/salles/voyages/nouveau-fil')
  fireEvent.change(await screen.findByLabelText('Titre'), { target: { value: 'Train ou avion ?' } })
  fireEvent.change(screen.getByRole('textbox', { name: /^Votre question/ }), { target: { value: 'Qui décide ?' } })
  await user.click(screen.getByRole('button', { name: 'Publier' }))
  await user.click(screen.getByRole('link', { name: 'Renoncer' }))
  await waitFor(() => expect(screen.queryByLabelText('Titre')).toBeNull())
  answer()
  await waitFor(() => expect(Object.keys(sessionStorage).filter((key) => key.includes('thread:'))).toEqual([]))
})

test('a thread whose answer was lost is told to have arrived, and the next one can be opened', async () => {
  let lost = true
  answerWith((request) =>
    request.method === 'PUT' && lost ? mock(request).then(() => Promise.reject(new TypeError('lost'))) : undefined,
  )
  const { user } = await renderAt('/forum/salles/voyages/nouveau-fil')
  fireEvent.change(await screen.findByLabelText('Titre'), { target: { value: 'Train ou avion ?' } })
  fireEvent.change(screen.getByRole('textbox', { name: /^Votre question/ }), { target: { value: 'Qui décide ?' } })
  await user.click(screen.getByRole('button', { name: 'Publier' }))
  expect(await screen.findByText(/^Le réseau ne répond pas/)).toBeVisible()
  lost = false
  fireEvent.change(screen.getByLabelText('Titre'), { target: { value: 'Train ou avion, ou rien ?' } })
  await user.click(screen.getByRole('button', { name: 'Publier' }))
  expect(await screen.findByText(/^Votre fil précédent était bien arrivé/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Publier' }))
  expect(await screen.findByRole('heading', { level: 1, name: /ou rien/ })).toBeVisible()
})

test('a thread without a title is not sent', async () => {
  const { user } = await renderAt('/forum/salles/voyages/nouveau-fil')
  await user.click(await screen.findByRole('button', { name: 'Publier' }))
  expect(screen.getByLabelText('Titre')).toHaveFocus()
  expect(screen.getAllByText('Ce champ est nécessaire.')).toHaveLength(2)
})

test('what the forum refuses is said at the field', async () => {
  answerWith((request) =>
    request.method === 'PUT'
      ? problem('invalid-request', 400, 'Un champ est à corriger.', {
          errors: [{ field: 'title', message: 'Ce titre est déjà celui d’un autre fil.' }],
        })
      : undefined,
  )
  const { user } = await renderAt('/forum/salles/voyages/nouveau-fil')
  fireEvent.change(await screen.findByLabelText('Titre'), { target: { value: 'Train ?' } })
  fireEvent.change(screen.getByRole('textbox', { name: /^Votre question/ }), { target: { value: 'Qui ?' } })
  await user.click(screen.getByRole('button', { name: 'Publier' }))
  expect(await screen.findByText('Ce titre est déjà celui d’un autre fil.')).toBeVisible()
  expect(screen.getByLabelText('Titre')).toHaveFocus()
})

test('the formatting bar writes Markdown', async () => {
  const { user } = await renderAt('/forum/salles/voyages/nouveau-fil')
  const body = await screen.findByRole('textbox', { name: /^Votre question/ })
  await user.type(body, 'train')
  await user.tripleClick(body)
  await user.click(screen.getByRole('button', { name: 'Gras' }))
  expect(body).toHaveValue('**train**')
})

test('a moderator opens a room, whose address is made of its name', async () => {
  const { user } = await renderAt('/forum/nouvelle-salle', { as: 'moderator' })
  fireEvent.change(await screen.findByLabelText('Nom'), { target: { value: 'Notes & dépenses' } })
  expect(screen.getByLabelText('Adresse de la salle')).toHaveValue('notes-depenses')
  await user.click(screen.getByRole('radio', { name: /Mon entreprise, Brévane/ }))
  await user.click(screen.getByRole('button', { name: 'Ouvrir la salle' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Notes & dépenses' })).toBeVisible()
  expect(screen.getByText('Salle de Brévane')).toBeVisible()
})

test.each([
  ['as it is typed', 'Des livres.', undefined],
  [
    'as it was kept when it could be several',
    'Des livres, et ceux qui les lisent.',
    'Des livres,\n\net ceux qui les lisent.',
  ],
])('what a room is about is one line, as the forum takes it: %s', async (_, line, kept) => {
  if (kept) sessionStorage.setItem('tu.draft.nadia-benali:room:new', JSON.stringify({ description: kept }))
  const sent: string[] = []
  answerWith((request) => {
    if (request.method === 'PUT')
      void request
        .clone()
        .json()
        .then(({ description }) => sent.push(description))
    return undefined
  })
  const { user } = await renderAt('/forum/nouvelle-salle', { as: 'moderator' })
  fireEvent.change(await screen.findByLabelText('Nom'), { target: { value: 'Lectures' } })
  await user.type(screen.getByLabelText('De quoi on y parle'), kept ? '{Enter}' : `${line}{Enter}`)
  expect(await screen.findByRole('heading', { level: 1, name: 'Lectures' })).toBeVisible()
  expect(sent).toEqual([line])
})

test('of several wrong fields the first on the page has the focus', async () => {
  const { user } = await renderAt('/forum/nouvelle-salle', { as: 'moderator' })
  fireEvent.change(await screen.findByLabelText('Nom'), { target: { value: 'Voyages' } })
  fireEvent.change(screen.getByLabelText('Adresse de la salle'), { target: { value: 'Là-bas' } })
  fireEvent.change(screen.getByLabelText('De quoi on y parle'), { target: { value: 'Loin. '.repeat(60) } })
  await user.click(screen.getByRole('button', { name: 'Ouvrir la salle' }))
  expect(await screen.findByText(/^Au plus 300 caractères/)).toBeVisible()
  expect(screen.getByLabelText('Adresse de la salle')).toHaveFocus()
})

test('an address that is taken is said at the address', async () => {
  const { user } = await renderAt('/forum/nouvelle-salle', { as: 'moderator' })
  fireEvent.change(await screen.findByLabelText('Nom'), { target: { value: 'Organisation' } })
  await user.click(screen.getByRole('button', { name: 'Ouvrir la salle' }))
  expect(await screen.findByText('Une salle porte déjà cette adresse.')).toBeVisible()
  expect(screen.getByLabelText('Adresse de la salle')).toHaveFocus()
})

test('a change that came too late shows the room as it is now', async () => {
  const { user } = await renderAt('/forum/salles/voyages/modifier', { as: 'moderator' })
  fireEvent.change(await screen.findByLabelText('Nom'), { target: { value: 'Voyages et trajets' } })
  answerWith((request) =>
    request.headers.get('if-match') === '"1"' ? problem('stale', 412, 'La salle a changé.') : undefined,
  )
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect(await screen.findByText(/^Dans sa version actuelle/)).toBeVisible()
  expect(screen.getByLabelText('Nom')).toHaveValue('Voyages et trajets')
  answerWith(() => undefined)
  await user.click(screen.getByRole('button', { name: 'Enregistrer ma version' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Voyages et trajets' })).toBeVisible()
})

test('what was typed for a room and not sent is told when it is found again, and can be forgotten', async () => {
  await renderAt('/forum/salles/voyages/modifier', { as: 'moderator' })
  fireEvent.change(await screen.findByLabelText('Nom'), { target: { value: 'Trajets' } })
  cleanup()
  const { user } = await renderAt('/forum/salles/voyages/modifier', { as: 'moderator' })
  expect(await screen.findByText('Vos changements non enregistrés ont été retrouvés.')).toBeVisible()
  expect(screen.getByLabelText('Nom')).toHaveValue('Trajets')
  await user.click(screen.getByRole('button', { name: 'Les oublier' }))
  expect(screen.getByLabelText('Nom')).toHaveValue('Voyages')
})

test('a member cannot open the page for changing a room', async () => {
  await renderAt('/forum/salles/voyages/modifier')
  expect(await screen.findByRole('heading', { name: 'Cette page n’est pas la vôtre' })).toBeVisible()
})

test('a room that is not there, or not for the reader, says so', async () => {
  await renderAt('/forum/salles/inconnue')
  expect(await screen.findByRole('heading', { level: 1, name: 'Salle introuvable' })).toBeVisible()
})

test.each(['modifier', 'nouveau-fil'])('what leads to the page « %s » of no room says so', async (part) => {
  await renderAt(`/forum/salles/inconnue/${part}`, { as: 'moderator' })
  expect(await screen.findByRole('heading', { level: 1, name: 'Salle introuvable' })).toBeVisible()
})
