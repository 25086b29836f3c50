import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Me } from '@/api/types/members'
import { personas } from '@/testing/people'
import { answerWith, renderAt } from '@/testing/render'
import { json, problem } from '@/testing/route'

test('every missing answer is said at its field, then the request is sent and waits', async () => {
  const { user } = await renderAt('/', { as: 'applicant' })
  await screen.findByText('On n’y vend rien.')
  await user.click(screen.getByRole('button', { name: 'Envoyer ma demande' }))
  expect(await screen.findByText('Choisissez votre entreprise.')).toBeVisible()
  expect(screen.getByText('Écrivez votre fonction.')).toBeVisible()
  expect(screen.getByLabelText(/^Entreprise/)).toHaveFocus()

  await user.selectOptions(screen.getByLabelText(/^Entreprise/), 'Brévane')
  await user.type(screen.getByLabelText(/^Site/), 'Nantes')
  await user.type(screen.getByLabelText(/^Fonction/), 'Office manager')
  await user.click(screen.getByRole('checkbox'))
  await user.click(screen.getByRole('button', { name: 'Envoyer ma demande' }))
  expect(
    await screen.findByRole('heading', { level: 1, name: 'Votre demande est entre de bonnes mains' }),
  ).toBeVisible()
  expect(screen.getByRole('heading', { name: 'Office manager, Brévane' })).toBeVisible()
})

test('each rule of the charter is heard with the number by which decisions name it', async () => {
  await renderAt('/', { as: 'refused' })
  await screen.findByText('On n’y vend rien.')
  const rules = within(screen.getByRole('region', { name: 'La charte, en cinq règles' })).getAllByRole('listitem')
  expect(rules.map((rule) => rule.firstElementChild?.textContent)).toEqual(['1', '2', '3', '4', '5'])
  for (const rule of rules) expect(rule.querySelector('[aria-hidden]')).toBeNull()
})

test('a refusal is read with its reason, above the form with which to ask again', async () => {
  await renderAt('/evenements', { as: 'refused' })
  expect(await screen.findByText(/Le site de Nantes n’est pas encore ouvert/)).toBeVisible()
  expect(screen.getByLabelText(/^Site/)).toHaveValue('Nantes')
})

test('what the service refuses is said at the field it names', async () => {
  const { user } = await renderAt('/', { as: 'refused' })
  await screen.findByText('On n’y vend rien.')
  await user.click(screen.getByRole('checkbox'))
  answerWith((request) =>
    request.method === 'PUT'
      ? problem('invalid-request', 400, 'À corriger.', { errors: [{ field: 'site', message: 'Trop long.' }] })
      : undefined,
  )
  await user.click(screen.getByRole('button', { name: 'Envoyer ma demande' }))
  expect(await screen.findByText('Trop long.')).toBeVisible()
  expect(screen.getByLabelText(/^Site/)).toHaveFocus()
})

test('a refusal that comes while the request is corrected is read before it is asked again, and the words stay', async () => {
  let me: Me | undefined = personas.waiting?.()
  answerWith((request) => {
    if (new URL(request.url).pathname === '/api/me') return json(me)
    if (request.method !== 'PUT') return undefined
    const seen = request.headers.get('If-Match')
    return seen === `"${me?.application?.version}"` ? undefined : problem('stale', 412, 'Rechargez-le.')
  })
  const { user } = await renderAt('/', { as: 'waiting' })
  await user.click(await screen.findByRole('button', { name: 'Corriger ma demande' }))
  await user.clear(await screen.findByLabelText(/^Fonction/))
  await user.type(screen.getByLabelText(/^Fonction/), 'Office manager')
  await user.click(screen.getByRole('checkbox'))
  const refused = personas.refused?.()
  me = refused?.application ? { ...refused, application: { ...refused.application, version: 2 } } : undefined
  await user.click(screen.getByRole('button', { name: 'Envoyer la correction' }))
  expect(await screen.findByText(/^Votre demande a changé entre-temps/)).toBeVisible()
  expect(await screen.findByText(/Le site de Nantes n’est pas encore ouvert/)).toBeVisible()
  expect(screen.getByLabelText(/^Fonction/)).toHaveValue('Office manager')
  expect(screen.queryByRole('button', { name: 'Annuler' })).toBeNull()

  const again = screen.getByRole('button', { name: 'Envoyer ma demande' })
  me = personas.waiting?.()
  if (me?.application) me.application.version = 2
  await user.click(again)
  expect(await screen.findByRole('heading', { level: 1, name: /entre de bonnes mains/ })).toBeVisible()
})
