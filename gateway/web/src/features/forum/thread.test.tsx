import { screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { resetForum } from '@/testing/forum'
import { renderAt } from '@/testing/render'
import { reply, thread } from '@/testing/thread'

beforeEach(resetForum)

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
