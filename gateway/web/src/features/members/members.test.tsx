import { act, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { applications } from '@/testing/members'
import { people } from '@/testing/people'
import { answerWith, holdWrites, renderAt } from '@/testing/render'
import { json, problem } from '@/testing/route'

afterEach(() => void vi.useRealTimers())

test('members are listed by name and one company can be chosen', async () => {
  const { user } = await renderAt('/reseau', { as: 'member' })
  expect(await screen.findByRole('link', { name: 'Awa Diarra' })).toBeVisible()
  await user.click(await screen.findByRole('button', { name: 'Brévane' }))
  expect(await screen.findByRole('link', { name: 'Inès Fofana' })).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Awa Diarra' })).toBeNull()
  expect(screen.queryByRole('link', { name: 'Paul Hamon' })).toBeNull()
  expect(screen.queryByRole('link', { name: 'Demandes' })).toBeNull()
})

test('a company without members says so and leads back to all', async () => {
  const { user } = await renderAt('/reseau?entreprise=tessandre', { as: 'member' })
  await user.click(await screen.findByRole('link', { name: 'Toutes les entreprises' }))
  expect(await screen.findByRole('link', { name: 'Awa Diarra' })).toBeVisible()
})

test('an administrator gives a role and takes it back', async () => {
  const { user } = await renderAt('/reseau/membres/awa-diarra', { as: 'admin' })
  await user.click(await screen.findByRole('button', { name: 'Confier l’organisation' }))
  const take = await screen.findByRole('button', { name: 'Retirer l’organisation' })
  expect(people.find((one) => one.id === 'awa-diarra')?.roles).toContain('organiser')
  await user.click(take)
  expect(await screen.findByRole('button', { name: 'Confier l’organisation' })).toBeVisible()
})

test.each([
  {
    answered: () => problem('forbidden', 403, 'Ce n’est pas à vous de le faire.'),
    told: 'Le rôle de Béatrice Noël n’a pas changé. Essayez encore.',
  },
  {
    answered: () => problem('unavailable', 503, 'Le réseau ne répond pas.'),
    told: /c’est peut-être fait, peut-être pas/,
  },
  { answered: undefined, told: 'L’organisation est confiée à Béatrice Noël.' },
])(
  'the answer to a change is told on another member’s page, not as that member’s: $told',
  async ({ answered, told }) => {
    const { user, history } = await renderAt('/reseau/membres/marc-vidal', { as: 'admin' })
    const page = (name: string) => screen.findByRole('heading', { level: 1, name })
    await page('Marc Vidal')
    act(() => history.push('/reseau/membres/beatrice-noel'))
    await page('Béatrice Noël')
    const answer = holdWrites(answered)
    await user.click(await screen.findByRole('button', { name: 'Confier l’organisation' }))
    act(() => history.back())
    await page('Marc Vidal')
    expect(await screen.findByRole('button', { name: 'Confier l’organisation' })).not.toHaveAttribute('aria-busy')
    answer()
    expect(await screen.findByText(told)).toBeVisible()
    expect(await page('Marc Vidal')).toBeVisible()
  },
)

test('a suspension needs a reason, which everybody who decides can read, and can be taken back', async () => {
  const { user } = await renderAt('/reseau/membres/marc-vidal', { as: 'admin' })
  await user.click(await screen.findByRole('button', { name: 'Suspendre l’accès' }))
  const dialog = await screen.findByRole('dialog', { name: /^Suspendre l’accès de Marc Vidal/ })
  await user.click(within(dialog).getByRole('button', { name: 'Suspendre l’accès' }))
  expect(await within(dialog).findByText(/aucun accès ne se ferme sans/)).toBeVisible()
  expect(within(dialog).getByRole('textbox', { name: 'Motif' })).toHaveFocus()
  await user.type(within(dialog).getByRole('textbox', { name: 'Motif' }), 'Hors charte.')
  await user.click(within(dialog).getByRole('button', { name: 'Suspendre l’accès' }))
  expect(await screen.findByText(/Hors charte\./)).toBeVisible()
  await user.click(await screen.findByRole('button', { name: 'Rétablir l’accès' }))
  const again = await screen.findByRole('dialog', { name: /^Rétablir l’accès de Marc Vidal/ })
  await user.click(within(again).getByRole('button', { name: 'Rétablir l’accès' }))
  await user.click(await screen.findByRole('button', { name: 'Suspendre l’accès' }))
  expect(within(await screen.findByRole('dialog')).getByRole('textbox', { name: 'Motif' })).toHaveValue('')
})

test('what was said to an earlier try is not said again', async () => {
  const { user } = await renderAt('/reseau/membres/paul-hamon', { as: 'admin' })
  const open = async () => {
    await user.click(await screen.findByRole('button', { name: 'Rétablir l’accès' }))
    return within(await screen.findByRole('dialog'))
  }
  const first = await open()
  answerWith((request) => (request.method === 'DELETE' ? problem('stale', 412, 'La fiche a changé.') : undefined))
  await user.click(first.getByRole('button', { name: 'Rétablir l’accès' }))
  expect(await first.findByText(/^Cette fiche a changé entre-temps/)).toBeVisible()
  await user.click(first.getByRole('button', { name: 'Annuler' }))
  expect((await open()).queryByText(/^Cette fiche a changé entre-temps/)).toBeNull()
})

test('who suspends somebody that another administrator has just suspended reads that reason before theirs counts', async () => {
  const { user } = await renderAt('/reseau/membres/thomas-quere', { as: 'admin' })
  await user.click(await screen.findByRole('button', { name: 'Suspendre l’accès' }))
  const dialog = await screen.findByRole('dialog', { name: /^Suspendre l’accès de Thomas Quéré/ })
  const thomas = people.find((one) => one.id === 'thomas-quere')
  if (!thomas) throw new Error('the mock lost a member')
  Object.assign(thomas, { standing: 'suspended', suspensionReason: 'Démarchage répété.', version: 2 })
  await user.type(within(dialog).getByRole('textbox', { name: 'Motif' }), 'Hors charte.')
  await user.click(within(dialog).getByRole('button', { name: 'Suspendre l’accès' }))
  expect(await within(dialog).findByText(/^Cette fiche a changé entre-temps/)).toBeVisible()
  expect(within(dialog).getByText(/Démarchage répété\./)).toBeVisible()
  expect(thomas.suspensionReason).toBe('Démarchage répété.')
  await user.click(within(dialog).getByRole('button', { name: 'Suspendre l’accès' }))
  expect(await screen.findByText(/Hors charte\./)).toBeVisible()
  expect(thomas.suspensionReason).toBe('Hors charte.')
})

test('an administrator reads who is suspended, and why', async () => {
  await renderAt('/reseau?acces=suspendus', { as: 'admin' })
  expect(await screen.findByRole('link', { name: 'Paul Hamon' })).toBeVisible()
  expect(screen.getByText(/Deux messages publicitaires/)).toBeVisible()
})

test('a suspended member’s page says so once, and why no role is given meanwhile', async () => {
  await renderAt('/reseau/membres/paul-hamon', { as: 'admin' })
  expect(await screen.findAllByText('Accès suspendu')).toHaveLength(1)
  expect(screen.getByText(/rétablissez l’accès pour en confier/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /^Confier/ })).toBeNull()
  expect(screen.getByRole('button', { name: 'Rétablir l’accès' })).toBeVisible()
})

test('nobody can suspend themselves, and members decide nothing', async () => {
  const { unmount } = await renderAt('/reseau/membres/agnes-delmas', { as: 'admin' })
  expect(await screen.findByText(/On ne suspend pas son propre accès/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Suspendre l’accès' })).toBeNull()
  unmount()
  await renderAt('/reseau/membres/awa-diarra', { as: 'member' })
  expect(await screen.findByRole('heading', { level: 1, name: 'Awa Diarra' })).toBeVisible()
  expect(screen.queryByRole('heading', { name: 'Accès au réseau' })).toBeNull()
})

test('a person who is not there leads back to the members', async () => {
  await renderAt('/reseau/membres/personne', { as: 'member' })
  expect(await screen.findByRole('heading', { level: 1, name: 'Personne introuvable' })).toBeVisible()
})

test.each([
  { language: 'fr', told: /^Adresse non confirmée :/ },
  { language: 'en', told: /^Address not confirmed:/ },
] as const)(
  'who decides reads that an address is not confirmed, where it is not ($language)',
  async ({ language, told }) => {
    await renderAt('/reseau/demandes', { as: 'admin', language })
    const entry = async (name: string) => {
      const article = (await screen.findByRole('heading', { level: 2, name: new RegExp(name) })).closest('article')
      if (!article) throw new Error('a request is no entry')
      return within(article)
    }
    expect((await entry('Yann Le Goff')).getByText(told)).toBeVisible()
    expect((await entry('Margaux Tessier')).queryByText(told)).toBeNull()
  },
)

test('a request that changed meanwhile is shown again instead of being decided; then it is refused with a reason, another admitted', async () => {
  const { user } = await renderAt('/reseau/demandes', { as: 'admin' })
  const admit = await screen.findByRole('button', { name: /Admettre Margaux Tessier/ })
  const margaux = applications.find((one) => one.memberId === 'margaux-tessier')
  if (!margaux) throw new Error('the mock lost a request')
  margaux.version = 2
  margaux.job = 'Cheffe de cabinet'
  await user.click(admit)
  expect(await screen.findByText(/a changé pendant que vous la lisiez/)).toBeVisible()
  expect(await screen.findByText(/Cheffe de cabinet/)).toBeVisible()
  expect(margaux.state).toBe('requested')

  await user.click(screen.getByRole('button', { name: /^Refuser Margaux Tessier/ }))
  const dialog = await screen.findByRole('dialog', { name: /Refuser la demande de Margaux Tessier/ })
  await user.type(within(dialog).getByRole('textbox', { name: 'Motif' }), 'Pas encore.')
  await user.click(within(dialog).getByRole('button', { name: 'Refuser la demande' }))
  await user.click(await screen.findByRole('button', { name: /Admettre Yann Le Goff/ }))
  expect(await screen.findByRole('heading', { name: 'Personne n’attend de réponse' })).toBeVisible()
  expect(margaux).toMatchObject({ state: 'refused', reason: 'Pas encore.' })
})

test('who refuses a request that changes meanwhile reads it again in the same place', async () => {
  const margaux = applications.find((one) => one.memberId === 'margaux-tessier')
  if (!margaux) throw new Error('the mock lost a request')
  Object.assign(margaux, { state: 'requested', reason: null })
  const { user } = await renderAt('/reseau/demandes', { as: 'admin' })
  await user.click(await screen.findByRole('button', { name: /^Refuser Margaux Tessier/ }))
  const dialog = await screen.findByRole('dialog', { name: /Refuser la demande de Margaux Tessier/ })
  await user.type(within(dialog).getByRole('textbox', { name: 'Motif' }), 'Pas encore.')
  Object.assign(margaux, { job: 'Cheffe de cabinet', version: margaux.version + 1 })
  await user.click(within(dialog).getByRole('button', { name: 'Refuser la demande' }))
  expect(await within(dialog).findByText(/a changé pendant que vous la lisiez/)).toBeVisible()
  expect(within(dialog).getByText(/Cheffe de cabinet/)).toBeVisible()
  expect(within(dialog).getByRole('textbox', { name: 'Motif' })).toHaveValue('Pas encore.')
  await user.click(within(dialog).getByRole('button', { name: 'Refuser la demande' }))
  expect(await screen.findByText('Margaux Tessier lira votre motif dès maintenant.')).toBeVisible()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(margaux).toMatchObject({ state: 'refused', reason: 'Pas encore.' })
})

test('who answers a request that somebody else has answered is told so, and nothing of theirs is kept', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const { user } = await renderAt('/reseau/demandes', { as: 'admin' })
  const yann = applications.find((one) => one.memberId === 'yann-le-goff')
  if (!yann) throw new Error('the mock lost a request')
  Object.assign(yann, { state: 'requested', version: 5 })
  await user.click(await screen.findByRole('button', { name: /^Refuser Yann Le Goff/ }))
  const dialog = await screen.findByRole('dialog', { name: /Refuser la demande de Yann Le Goff/ })
  await user.type(within(dialog).getByRole('textbox', { name: 'Motif' }), 'Trop tard.')
  Object.assign(yann, { state: 'admitted', version: 6 })
  await act(() => vi.advanceTimersByTimeAsync(30_000))
  await waitFor(() => expect(screen.queryByText(/yann.le-goff@/)).toBeNull())
  expect(within(dialog).getByRole('textbox', { name: 'Motif' })).toHaveValue('Trop tard.')
  await user.click(within(dialog).getByRole('button', { name: 'Refuser la demande' }))
  expect(
    await screen.findByText(/d’autre a répondu à la demande de Yann Le Goff ; votre réponse n’a pas été enregistrée/),
  ).toBeVisible()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.queryByText(/La voici à jour/)).toBeNull()
  expect(sessionStorage).toHaveLength(0)
  expect(yann).toMatchObject({ state: 'admitted', reason: null })
})

test('a company is told by its name alone', async () => {
  await renderAt('/reseau/entreprises', { as: 'admin' })
  expect(await screen.findByRole('link', { name: 'Orvalys' })).toBeVisible()
  expect(screen.queryByText('orvalys')).toBeNull()
})

test('the form of a company that was added is empty, also when it opened with words of before', async () => {
  sessionStorage.setItem('tu.draft.agnes-delmas:company', JSON.stringify({ name: 'Marsange' }))
  answerWith((request) => (request.method === 'PUT' ? json({ id: 'marsange', name: 'Marsange' }) : undefined))
  const { user } = await renderAt('/reseau/entreprises', { as: 'admin' })
  const field = await screen.findByRole('textbox', { name: 'Nom' })
  expect(field).toHaveValue('Marsange')
  await user.click(screen.getByRole('button', { name: 'Ajouter l’entreprise' }))
  await waitFor(() => expect(field).toHaveValue(''))
  expect(sessionStorage).toHaveLength(0)
})

test('a network without companies says what to do', async () => {
  answerWith((request) =>
    new URL(request.url).pathname === '/api/companies' ? json({ items: [], next: null }) : undefined,
  )
  await renderAt('/reseau/entreprises', { as: 'admin' })
  expect(await screen.findByRole('heading', { name: 'Aucune entreprise pour l’instant' })).toBeVisible()
})
