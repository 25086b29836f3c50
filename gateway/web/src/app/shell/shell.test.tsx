import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderAt } from '@/testing/render'

const button = () => screen.findByRole('button', { name: /mon compte$/ })

test('the account’s menu opens and closes by the keyboard, and the focus comes back to its button', async () => {
  const { user } = await renderAt('/evenements', { as: 'member' })
  ;(await button()).focus()
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('menuitem', { name: /Mes inscriptions/ })).toBeInTheDocument()
  expect(await button()).toHaveAttribute('aria-expanded', 'true')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('menuitem')).toBeNull())
  await waitFor(() => expect(screen.getByRole('button', { name: /mon compte$/ })).toHaveFocus())
})

test('the way to the content leaves the address as it is, which may name a reply', async () => {
  const { user } = await renderAt('/evenements', { as: 'member' })
  await user.click(await screen.findByRole('link', { name: 'Aller au contenu' }))
  expect(screen.getByRole('main')).toHaveFocus()
  expect(window.location.hash).toBe('')
})

test.each([
  ['/inscriptions', 'Événements'],
  ['/nouvelles', 'Accueil'],
  ['/evenements/metier', 'Événements'],
])('on %s the place where one is, is marked, on the desk and on the phone', async (page, place) => {
  await renderAt(page, { as: 'member' })
  for (const name of ['Principale', 'Onglets']) {
    const ways = within(await screen.findByRole('navigation', { name })).getAllByRole('link')
    expect(ways.filter((way) => way.getAttribute('aria-current') === 'page').map((way) => way.textContent)).toEqual([
      place,
    ])
  }
})
