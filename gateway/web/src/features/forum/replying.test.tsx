import { cleanup, screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { resetForum } from '@/testing/forum'
import { mock } from '@/testing/mock'
import { answerWith, holdWrites, renderAt } from '@/testing/render'
import { problem } from '@/testing/route'
import { field, reply, thread } from '@/testing/thread'

beforeEach(resetForum)

test('a reply is shown at once, then under the number that the forum gave it', async () => {
  const { user } = await renderAt(thread)
  await user.type(await field(), 'Le lundi matin.')
  const answer = holdWrites()
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
  const { user } = await renderAt(thread)
  await user.type(await field(), 'Le lundi matin.')
  const answer = holdWrites()
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
