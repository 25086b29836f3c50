import { screen, waitFor } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { renderAt } from '@/testing/render'

beforeEach(() => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['fr-FR', 'fr'])
})

/** Camille, who never chose a language, comes to a device that speaks English since somebody wanted it so. */
async function comesAfter(person: string | null) {
  localStorage.setItem('tu.language', 'en')
  if (person) localStorage.setItem('tu.language.person', person)
  await renderAt('/compte', { as: 'member', language: 'en' })
}

test('who comes after a person whose session expired is spoken to as their browser would be', async () => {
  await comesAfter('helene-marchetti')
  expect(await screen.findByRole('heading', { level: 1, name: 'Mon compte' })).toBeVisible()
  await waitFor(() => expect(localStorage.getItem('tu.language')).toBe('fr'))
})

test.each([
  ['who chose a language at the door', null],
  ['who was spoken to in it before', 'camille-perrin'],
])('%s is spoken to in it', async (_, person) => {
  await comesAfter(person)
  await waitFor(() => expect(localStorage.getItem('tu.language.person')).toBe('camille-perrin'))
  expect(await screen.findByRole('heading', { level: 1, name: 'My account' })).toBeVisible()
  expect(localStorage.getItem('tu.language')).toBe('en')
})
