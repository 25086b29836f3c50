import { screen } from '@testing-library/react'
import i18next from 'i18next'
import { expect, test, vi } from 'vitest'
import { renderAt } from '@/testing/render'
import { currentLanguage, speak, startI18n } from './index'

const network = vi.hoisted(() => ({ away: true }))
vi.mock('./en/account.json', async (load) => {
  if (network.away) throw new Error('no network')
  return load()
})

test('a page whose words do not come says so, and shows no names of words', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  network.away = true
  await renderAt('/compte', { language: 'en' })
  expect(await screen.findByRole('heading', { level: 1, name: 'The page could not be opened' })).toBeVisible()
  expect(screen.queryByText('title')).toBeNull()
})

test('a language is not spoken before all its words are here, and can be asked for again', async () => {
  network.away = true
  await startI18n('fr')
  await i18next.loadNamespaces('account')
  await expect(speak('en')).rejects.toThrow()
  expect(currentLanguage()).toBe('fr')
  expect(localStorage.getItem('tu.language')).toBeNull()
  network.away = false
  await speak('en')
  expect(i18next.t('account:title')).toBe('My account')
  expect(localStorage.getItem('tu.language')).toBe('en')
})
