import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { resetForum } from '@/testing/forum'
import { mock } from '@/testing/mock'
import { answerWith, renderAt } from '@/testing/render'
import { problem } from '@/testing/route'

beforeAll(() => {
  Element.prototype.scrollIntoView = vi.fn()
})
beforeEach(resetForum)

const thread = '/forum/fils/agenda-partage'
const reply = async (number: number) => {
  await screen.findByRole('heading', { level: 1 })
  const found = document.getElementById(`reponse-${number}`)
  if (!found) throw new Error(`no reply ${number}`)
  return within(found)
}
const field = () => screen.findByRole('textbox', { name: 'Votre réponse' })

test('a thread says who reads it, and leads back to its room', async () => {
  await renderAt(thread)
  expect(await screen.findByRole('heading', { level: 1, name: /agenda partagé/ })).toBeVisible()
  expect(await screen.findByText('Salle ouverte au réseau')).toBeVisible()
  expect(screen.getByRole('link', { name: 'Organisation' })).toHaveAttribute('href', '/forum/salles/organisation')
  expect((await reply(1)).getByText('Thomas Quéré')).toBeVisible()
})

test('the thread of an event leads to it', async () => {
  await renderAt('/forum/fils/metier')
  expect(await screen.findByRole('link', { name: 'Voir l’événement' })).toHaveAttribute('href', '/evenements/metier')
  expect(screen.getByText(/Personne n’a encore écrit ici/)).toBeVisible()
})

test('a reply is shown at once, then under the number that the forum gave it', async () => {
  let answer: () => void = () => {}
  const { user } = await renderAt(thread)
  await user.type(await field(), 'Le lundi matin.')
  answerWith((request) =>
    request.method === 'PUT' ? new Promise((resolve) => (answer = () => resolve(undefined as never))) : undefined,
  )
  await user.click(screen.getByRole('button', { name: 'Publier' }))
  expect(await screen.findByText('envoi en cours')).toBeVisible()
  expect(screen.getByText('Le lundi matin.')).toBeVisible()
  expect(await field()).toHaveValue('')
  expect((await reply(4)).getByRole('button', { name: /^Citer/ })).toBeDisabled()
  answer()
  expect(await screen.findByText(/^Votre réponse est publiée, n° 7\.$/)).toBeInTheDocument()
  await expect.poll(() => document.getElementById('reponse-7')).toHaveFocus()
})

test('a reply that was not taken goes away again, its words stay, and the retry is of the same reply', async () => {
  const sent: string[] = []
  let broken = true
  answerWith((request) => {
    if (request.method !== 'PUT') return undefined
    sent.push(new URL(request.url).pathname)
    return broken ? Promise.reject(new TypeError('no network')) : undefined
  })
  const { user } = await renderAt(thread)
  await user.type(await field(), 'Le lundi matin.')
  await user.click(screen.getByRole('button', { name: 'Publier' }))
  expect(await screen.findByText('On ne sait pas si votre réponse est arrivée')).toBeVisible()
  expect(await field()).toHaveValue('Le lundi matin.')
  expect(screen.queryByText('envoi en cours')).not.toBeInTheDocument()
  broken = false
  await user.click(screen.getByRole('button', { name: 'Réessayer' }))
  expect(await screen.findByText(/^Votre réponse est publiée/)).toBeInTheDocument()
  expect(sent).toHaveLength(2)
  expect(sent[0]).toBe(sent[1])
})

test('of a reply that was refused it is said that it was not sent', async () => {
  answerWith((request) => (request.method === 'PUT' ? problem('too-many-requests', 429, 'Patientez.') : undefined))
  const { user } = await renderAt(thread)
  await user.type(await field(), 'Le lundi matin.')
  await user.click(screen.getByRole('button', { name: 'Publier' }))
  expect(await screen.findByText('Votre réponse n’est pas partie')).toBeVisible()
  expect(screen.getByText('Patientez.')).toBeVisible()
})

test('a reply that is taken after the page was left does not come back as a draft', async () => {
  let answer: () => void = () => {}
  const { user } = await renderAt(thread)
  await user.type(await field(), 'Le lundi matin.')
  answerWith((request) =>
    request.method === 'PUT' ? new Promise((resolve) => (answer = () => resolve(undefined as never))) : undefined,
  )
  await user.click(screen.getByRole('button', { name: 'Publier' }))
  expect(await screen.findByText('envoi en cours')).toBeVisible()
  await user.click(screen.getAllByRole('link', { name: 'Accueil' })[0] as HTMLElement)
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Votre réponse' })).toBeNull())
  answer()
  await waitFor(() => expect(Object.keys(sessionStorage).filter((key) => key.includes('reply:'))).toEqual([]))
})

test('a reply whose answer was lost is told to have arrived, and the next one can be published', async () => {
  let lost = true
  answerWith((request) =>
    request.method === 'PUT' && lost ? mock(request).then(() => Promise.reject(new TypeError('lost'))) : undefined,
  )
  const { user } = await renderAt(thread)
  await user.type(await field(), 'Le lundi matin.')
  await user.click(screen.getByRole('button', { name: 'Publier' }))
  expect(await screen.findByText('On ne sait pas si votre réponse est arrivée')).toBeVisible()
  lost = false
  await user.type(await field(), ' Ou le mardi.')
  await user.click(screen.getByRole('button', { name: 'Réessayer' }))
  expect(await screen.findByText('Votre réponse précédente était bien arrivée')).toBeVisible()
  expect(await screen.findByText('Le lundi matin.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Publier' }))
  expect(await screen.findByText(/^Votre réponse est publiée, n° 8\.$/)).toBeInTheDocument()
})

test('a reply that is sent again after its answer was lost is not shown twice', async () => {
  let lost = true
  let answer: () => void = () => {}
  answerWith((request) => {
    if (request.method !== 'PUT') return undefined
    return lost
      ? mock(request).then(() => Promise.reject(new TypeError('lost')))
      : new Promise((resolve) => (answer = () => resolve(undefined as never)))
  })
  const { user } = await renderAt(thread)
  await user.type(await field(), 'Le mercredi matin.')
  await user.click(screen.getByRole('button', { name: 'Publier' }))
  const retry = await screen.findByRole('button', { name: 'Réessayer' })
  await expect.poll(() => document.getElementById('reponse-7')).not.toBeNull()
  lost = false
  await user.click(retry)
  await waitFor(async () => expect(await field()).toHaveAttribute('readonly'))
  expect(screen.getAllByText('Le mercredi matin.', { selector: 'p' })).toHaveLength(1)
  expect(screen.queryByText('envoi en cours')).toBeNull()
  answer()
  expect(await screen.findByText(/^Votre réponse est publiée, n° 7\.$/)).toBeInTheDocument()
})

test('a lost session and a reload lose no word', async () => {
  answerWith((request) => (request.method === 'PUT' ? problem('unauthenticated', 401, 'Connectez-vous.') : undefined))
  const first = await renderAt(thread)
  await first.user.type(await field(), 'Gardé.')
  await first.user.click(screen.getByRole('button', { name: 'Publier' }))
  expect(await screen.findByRole('dialog', { name: 'Votre session a expiré' })).toBeVisible()
  cleanup()
  await renderAt(thread)
  expect(await field()).toHaveValue('Gardé.')
  expect(screen.getByText('Votre texte a été retrouvé.')).toBeVisible()
})

test('nothing is not a reply', async () => {
  const { user } = await renderAt(thread)
  await field()
  await user.click(screen.getByRole('button', { name: 'Publier' }))
  expect(await screen.findByText('Ce champ est nécessaire.')).toBeVisible()
  expect(await field()).toHaveFocus()
})

test('a quotation goes into the reply', async () => {
  const { user } = await renderAt(thread)
  await user.click((await reply(4)).getByRole('button', { name: /^Citer/ }))
  expect(await field()).toHaveValue(
    '> Chez nous, chacun garde deux matinées intouchables. Le reste, c’est moi qui arbitre, et c’est écrit.\n\n',
  )
})

test('an address with a reply opens its page and goes to it', async () => {
  await renderAt('/forum/fils/notes-de-frais#reponse-27')
  expect(await screen.findByText('Notre rituel, version 27.')).toBeVisible()
  await expect.poll(() => document.getElementById('reponse-27')).toHaveFocus()
  expect(screen.queryByText('Notre rituel, version 20.')).not.toBeInTheDocument()
  expect(screen.getAllByText('Réponses nᵒˢ 21 à 40, sur 47')[0]).toBeVisible()
})

test('pages of replies have addresses, there and back', async () => {
  const { user } = await renderAt('/forum/fils/notes-de-frais')
  const later = await screen.findByRole('link', { name: 'Réponses suivantes' })
  expect(later).toHaveAttribute('href', '/forum/fils/notes-de-frais?apres=20')
  await user.click(later)
  expect(await screen.findByText('Notre rituel, version 21.')).toBeVisible()
  await user.click(screen.getAllByRole('link', { name: 'Réponses précédentes' })[0] as HTMLElement)
  expect(await screen.findByText('Notre rituel, version 1.')).toBeVisible()
})

test.each(['?apres=9980', '#reponse-9999', '?apres=60'])(
  'an address beyond the end (%s) opens the last page',
  async (to) => {
    await renderAt(`/forum/fils/notes-de-frais${to}`)
    expect(await screen.findByText('Notre rituel, version 47.')).toBeVisible()
    expect(screen.getByText('Notre rituel, version 41.')).toBeVisible()
    expect(screen.queryByText('Notre rituel, version 40.')).toBeNull()
  },
)

test('a reply is reported by a rule of the charter', async () => {
  const { user } = await renderAt(thread)
  const opener = (await reply(1)).getByRole('button', { name: /^Signaler/ })
  await user.click(opener)
  await user.click((await reply(1)).getByRole('button', { name: 'Renoncer' }))
  expect(opener).toHaveFocus()
  const one = await reply(4)
  await user.click(one.getByRole('button', { name: /^Signaler/ }))
  const form = within(await one.findByRole('form', { name: /^Signaler la réponse/ }))
  await form.findByRole('radio', { name: /On parle des situations/ })
  await user.click(form.getByRole('button', { name: 'Envoyer le signalement' }))
  expect(await form.findByText('Choisissez la règle en cause.')).toBeVisible()
  expect(form.getAllByRole('radio')[0]).toHaveFocus()
  await user.click(form.getByRole('radio', { name: /On parle des situations/ }))
  await user.type(form.getByLabelText('Ce qui vous gêne'), 'On la reconnaît.')
  await user.click(form.getByRole('button', { name: 'Envoyer le signalement' }))
  expect(await one.findByText('Votre signalement est envoyé. Vous saurez ce qui a été décidé.')).toBeVisible()
  expect(one.queryByRole('button', { name: /^Signaler/ })).not.toBeInTheDocument()
})

test('one’s own reply cannot be reported, and one is not reported twice', async () => {
  await renderAt(thread)
  expect((await reply(2)).getByText('Vous l’avez signalée')).toBeVisible()
  expect((await reply(2)).queryByRole('button', { name: /^Signaler/ })).not.toBeInTheDocument()
  expect((await reply(5)).queryByRole('button', { name: /^Signaler/ })).not.toBeInTheDocument()
})

test('the author of a hidden reply reads it with the rule and the reason, and may only rephrase', async () => {
  const { user } = await renderAt(thread)
  const own = await reply(5)
  expect(own.getByText('Masquée')).toBeVisible()
  expect(own.getByText(/Mme R\./)).toBeVisible()
  expect(await own.findByText('Règle 3 de la charte : on parle des situations, jamais des absents.')).toBeVisible()
  expect(own.getByText(/permet de reconnaître une collègue/)).toBeVisible()
  expect(own.getByText(/^Agnès Delmas, modération, hier/)).toBeVisible()
  expect(own.queryByRole('button', { name: /remettre/ })).not.toBeInTheDocument()
  await user.click(own.getByRole('button', { name: 'Reformuler' }))
  expect((await field()).textContent).toMatch(/^Merci à toutes/)
})

test('others learn that a reply was hidden and by which rule, not what it said', async () => {
  await renderAt(thread, { as: 'organiser' })
  const hidden = await reply(5)
  expect(hidden.getByText('Cette réponse a été masquée par la modération.')).toBeVisible()
  expect(await hidden.findByText('Règle 3 de la charte : on parle des situations, jamais des absents.')).toBeVisible()
  expect(hidden.queryByText(/Mme R\./)).not.toBeInTheDocument()
  expect(hidden.queryByText(/Camille/)).not.toBeInTheDocument()
})

test('a moderator puts a hidden reply back, with a reason', async () => {
  const { user } = await renderAt(thread, { as: 'moderator' })
  await user.click((await reply(5)).getByRole('button', { name: /^La remettre/ }))
  expect((await reply(5)).getByLabelText('Votre motif')).toHaveFocus()
  await user.click((await reply(5)).getByRole('button', { name: 'Renoncer' }))
  const opener = (await reply(5)).getByRole('button', { name: /^La remettre/ })
  await waitFor(() => expect(opener).toHaveFocus())
  await user.click(opener)
  await user.click((await reply(5)).getByRole('button', { name: 'Remettre la réponse' }))
  expect(await (await reply(5)).findByText('Ce champ est nécessaire.')).toBeVisible()
  await user.type((await reply(5)).getByLabelText('Votre motif'), 'La fonction a été retirée.')
  await user.click((await reply(5)).getByRole('button', { name: 'Remettre la réponse' }))
  expect(await (await reply(5)).findByRole('button', { name: /^Citer/ })).toBeVisible()
})

test('a thread that does not exist leads back to the forum', async () => {
  await renderAt('/forum/fils/inconnu')
  expect(await screen.findByRole('heading', { level: 1, name: 'Fil introuvable' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Aller au forum' })).toHaveAttribute('href', '/forum')
})

test('in English', async () => {
  await renderAt(thread, { language: 'en', as: 'organiser' })
  expect(await screen.findByText('Room open to the network')).toBeVisible()
  expect((await reply(5)).getByText('This reply was hidden by the moderators.')).toBeVisible()
  expect(screen.getByText(/^6 replies\./)).toBeVisible()
})
