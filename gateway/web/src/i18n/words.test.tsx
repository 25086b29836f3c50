import { render, screen } from '@testing-library/react'
import i18next from 'i18next'
import { expect, test, vi } from 'vitest'
import { Speechless } from '@/app/pages/Speechless'
import { renderAt } from '@/testing/render'
import { currentLanguage, speak, startI18n } from './index'

const network = vi.hoisted(() => ({ away: true, cut: true }))
vi.mock('./en/account.json', async (load) => {
  if (network.away) throw new Error('no network')
  return load()
})
vi.mock('./fr/landing.json', () => {
  throw new Error('no network')
})
vi.mock('./en/common.json', async (load) => {
  if (network.cut) throw new Error('no network')
  return load()
})

test('without the words of every page nothing starts, and that is said in both languages', async () => {
  await expect(startI18n('en')).rejects.toThrow()
  network.cut = false
  render(<Speechless />)
  expect(screen.getByRole('alert')).toHaveTextContent(/Vérifiez votre connexion.*check your connection/)
  expect(screen.getByRole('button', { name: /Essayer encore.*Try again/ })).toBeVisible()
})

test('a page whose words do not come says so, and shows no names of words', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  network.away = true
  await renderAt('/compte', { language: 'en' })
  expect(await screen.findByRole('heading', { level: 1, name: 'The page could not be opened' })).toBeVisible()
  expect(screen.queryByText('title')).toBeNull()
})

test('so does the door of the network, to somebody who is not signed in', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  await renderAt('/', { as: null })
  expect(await screen.findByRole('heading', { level: 1, name: 'La page n’a pas pu s’ouvrir' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Essayer encore' })).toBeVisible()
})

test('a language is not spoken before all its words are here, and can be asked for again', async () => {
  network.away = true
  await startI18n('fr')
  await i18next.loadNamespaces('account')
  await expect(speak('en', null)).rejects.toThrow()
  expect(currentLanguage()).toBe('fr')
  expect(localStorage.getItem('tu.language')).toBeNull()
  network.away = false
  await speak('en', null)
  expect(i18next.t('account:title')).toBe('My account')
  expect(localStorage.getItem('tu.language')).toBe('en')
})
