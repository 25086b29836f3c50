import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { answerWith, renderAt } from '@/testing/render'

const fromTheWay = (statusText: string) =>
  new Response('<html>Bad Gateway</html>', { status: 502, statusText, headers: { 'content-type': 'text/html' } })

test.each([
  ['over HTTP/1.1', 'Bad Gateway'],
  ['over HTTP/2, which has no words for a status', ''],
])('what a proxy answers %s is said in the reader’s language', async (_, statusText) => {
  answerWith((request) => (request.method === 'PUT' ? fromTheWay(statusText) : undefined))
  const { user } = await renderAt('/forum/fils/agenda-partage')
  fireEvent.change(await screen.findByRole('textbox', { name: 'Votre réponse' }), { target: { value: 'Le lundi.' } })
  await user.click(screen.getByRole('button', { name: 'Publier' }))
  expect(await screen.findByText(/^Quelque chose n’a pas marché de notre côté/)).toBeVisible()
  expect(screen.queryByText(/Bad Gateway/)).toBeNull()
})

test('so it is in any other form, in English too', async () => {
  answerWith((request) => (request.method === 'PUT' ? fromTheWay('') : undefined))
  const { user } = await renderAt('/forum/nouvelle-salle', { as: 'moderator', language: 'en' })
  fireEvent.change(await screen.findByLabelText('Name'), { target: { value: 'Reading' } })
  await user.click(screen.getByRole('button', { name: 'Open the room' }))
  expect(await screen.findByText(/^Something went wrong on our side/)).toBeVisible()
})
