import { waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { resetForum } from '@/testing/forum'
import { renderAt } from '@/testing/render'
import { field, reply, thread } from '@/testing/thread'

beforeEach(resetForum)

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
  expect(document.getElementById('reponse-5')).toHaveFocus()
})
