import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { answerWith, renderAt } from '@/testing/render'
import { json } from '@/testing/route'

const reply = (number: number) => ({
  id: `r${number}`,
  at: new Date().toISOString(),
  seen: false,
  kind: 'reply-restored',
  data: { threadId: 'agenda-partage', number },
})

function withNews(numbers: number[]) {
  let news = numbers.map(reply)
  answerWith((request) => {
    const { pathname } = new URL(request.url)
    if (request.method === 'PUT') {
      news = news.map((one) =>
        pathname.includes(`/${one.id}/`) || pathname.endsWith('/notifications/seen') ? { ...one, seen: true } : one,
      )
      return new Response(null, { status: 204 })
    }
    if (pathname !== '/api/notifications') return undefined
    const unseen = new URL(request.url).searchParams.get('seen') === 'false'
    return json({ items: unseen ? news.filter((one) => !one.seen) : news, next: null })
  })
}
const seen = (number: number) => screen.findByRole('button', { name: new RegExp(`^C’est lu.*n°\\s${number}`) })

test('at home, what was read leaves its place to the next, and the last one to the head', async () => {
  withNews([1, 2])
  const { user } = await renderAt('/')
  await user.click(await seen(1))
  await waitFor(async () => expect(await seen(2)).toHaveFocus())
  await user.keyboard('{Enter}')
  await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: /^Rien ne vous attend/ })).toHaveFocus())
})

test('among the news, « C’est lu » leaves its place to the next one, and « Tout marquer » to the head', async () => {
  withNews([1, 2, 3])
  const { user } = await renderAt('/nouvelles')
  await user.click(await seen(1))
  await waitFor(async () => expect(await seen(2)).toHaveFocus())
  await user.click(screen.getByRole('button', { name: 'Tout marquer comme lu' }))
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus())
})

test('an answered request leaves its place to the next, where nothing is decided by a key held down', async () => {
  const { user } = await renderAt('/reseau/demandes', { as: 'admin' })
  await user.click((await screen.findAllByRole('button', { name: /^Admettre/ }))[0] as HTMLElement)
  await waitFor(() => expect(screen.getAllByRole('button', { name: /^Refuser/ })[0]).toHaveFocus())
})

test('the rest of a list is read on from where it begins', async () => {
  const one = (number: number) => ({ ...reply(number), seen: true })
  answerWith((request) => {
    const { pathname, searchParams } = new URL(request.url)
    if (pathname !== '/api/notifications' || searchParams.has('seen')) return undefined
    return searchParams.has('cursor') ? json({ items: [one(2)], next: null }) : json({ items: [one(1)], next: 'more' })
  })
  const { user } = await renderAt('/nouvelles')
  await user.click(await screen.findByRole('button', { name: 'Afficher la suite' }))
  await waitFor(() => expect(screen.getByRole('link', { name: /n°\s2/ })).toHaveFocus())
})
