import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { answerWith, renderAt } from '@/testing/render'
import { problem } from '@/testing/route'

test('language and light change at once, and go back when they could not be kept', async () => {
  const { user } = await renderAt('/compte', { as: 'long-name' })
  await user.click(await screen.findByRole('radio', { name: 'English' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'My account' })).toBeVisible()
  await user.click(screen.getByRole('radio', { name: 'Night' }))
  await waitFor(() => expect(document.documentElement).toHaveAttribute('data-mantine-color-scheme', 'dark'))

  answerWith((request) => (request.method === 'PUT' ? problem('conflict', 409, 'No.') : undefined))
  await user.click(screen.getByRole('radio', { name: 'Day' }))
  expect(await screen.findByText('Your choice could not be kept. Please try again.')).toBeVisible()
  expect(screen.getByRole('radio', { name: 'Night' })).toBeChecked()
})
