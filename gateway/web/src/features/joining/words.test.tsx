import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { renderAt } from '@/testing/render'

vi.mock('../../i18n/fr/joining.json', () => {
  throw new Error('no network')
})

test('an applicant whose page has no words reads that it could not be opened, and no names of words', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  await renderAt('/', { as: 'applicant' })
  expect(await screen.findByRole('heading', { level: 1, name: 'La page n’a pas pu s’ouvrir' })).toBeVisible()
  expect(screen.queryByText('title')).toBeNull()
})
