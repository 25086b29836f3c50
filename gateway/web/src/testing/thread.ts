import { screen, within } from '@testing-library/react'

/** The thread in which the tests read, write and report. */
export const thread = '/forum/fils/agenda-partage'

/** What stands in one of its replies. */
export async function reply(number: number) {
  await screen.findByRole('heading', { level: 1 })
  const found = document.getElementById(`reponse-${number}`)
  if (!found) throw new Error(`no reply ${number}`)
  return within(found)
}

/** Where a reply is written. */
export const field = () => screen.findByRole('textbox', { name: 'Votre réponse' })
