import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hiddenAnew, putBack, reportMeanwhile, resetForum } from '@/testing/forum'
import { mock } from '@/testing/mock'
import { answerWith, renderAt } from '@/testing/render'
import { problem } from '@/testing/route'

beforeEach(resetForum)
afterEach(() => void vi.useRealTimers())

const report = '/moderation/signalement-1'
const queue = () => screen.findByRole('region', { name: 'À traiter' })

test('the queue says what waits and how often it was reported', async () => {
  await renderAt('/moderation', { as: 'moderator' })
  const waiting = within(await queue())
  expect(await waiting.findByText('2 signalements. Le plus ancien d’abord.')).toBeVisible()
  expect(waiting.getByRole('link', { name: /agenda partagé.*signalée deux fois/ })).toHaveAttribute('href', report)
  expect(waiting.getByRole('link', { name: /signalée une fois/ })).toBeVisible()
  expect(waiting.getByText(/^réponse n°\s4, attend depuis hier, \d+\sh\s48$/)).toBeVisible()
  expect(waiting.getByText(/^réponse n°\s1, signalée aujourd.hui, \d+\sh$/)).toBeVisible()
})

test('what somebody else decides leaves the queue of an open page by itself', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  await renderAt('/moderation', { as: 'moderator' })
  const waiting = within(await queue())
  expect(await waiting.findByRole('link', { name: /agenda partagé/ })).toBeVisible()
  reportMeanwhile('signalement-1', { state: 'answered', outcome: 'kept' })
  vi.advanceTimersByTime(29_000)
  expect(waiting.getByRole('link', { name: /agenda partagé/ })).toBeVisible()
  vi.advanceTimersByTime(1_000)
  await waitFor(() => expect(waiting.queryByRole('link', { name: /agenda partagé/ })).toBeNull())
  expect(waiting.getByRole('link', { name: /signalée une fois/ })).toBeVisible()
})

test('a report shows the reply in its thread and what is said of it, without names', async () => {
  await renderAt(report, { as: 'moderator' })
  const title = await screen.findByRole('heading', { level: 1, name: /agenda partagé/ })
  expect(title.textContent).toMatch(/directeurs\u202f\?$/)
  const reported = screen.getByText(/deux matinées intouchables/).closest('.ctx') as HTMLElement
  expect(within(reported).getByText(/Leurs noms ne sont montrés à personne/)).toBeVisible()
  const said = within(reported).getAllByRole('listitem')
  expect(said.map((one) => one.textContent)).toEqual([
    '«\u00a0On sait tout de suite de qui il s’agit.\u00a0»',
    '«\u00a0L’autre direction ne peut pas répondre.\u00a0»',
  ])
  expect(screen.getByRole('link', { name: 'Ouvrir le fil' })).toHaveAttribute(
    'href',
    '/forum/fils/agenda-partage#reponse-4',
  )
})

test('a reply is hidden with a rule and words, after a sight of what its author will read', async () => {
  const { user } = await renderAt(report, { as: 'admin' })
  await user.click(await screen.findByRole('radio', { name: /^Masquer/ }))
  fireEvent.change(screen.getByLabelText('Vos mots à la personne qui l’a écrite'), {
    target: { value: 'Sans la fonction, merci.' },
  })
  const letter = screen.getByText(/Ce que lira Nadia Benali/).parentElement as HTMLElement
  expect(letter).toHaveTextContent('Règle 3 de la charte : on parle des situations, jamais des absents.')
  expect(letter).toHaveTextContent('Sans la fonction, merci.')
  await user.click(screen.getByRole('button', { name: /^Masquer la réponse n°\s4$/ }))
  expect(await screen.findByText('La réponse n° 4 est masquée.')).toBeVisible()
  expect(await screen.findByRole('heading', { name: 'La décision' })).toBeVisible()
  expect(screen.getByText('Agnès Delmas a masqué la réponse')).toBeVisible()
  expect(await screen.findByRole('link', { name: 'Signalement suivant' })).toHaveAttribute(
    'href',
    '/moderation/signalement-2',
  )
})

test('a reply is kept, with a reason and without a rule', async () => {
  const { user } = await renderAt(report, { as: 'admin' })
  await user.click(await screen.findByRole('radio', { name: /^Laisser/ }))
  expect(screen.queryByLabelText('Règle de la charte')).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: /^Laisser la réponse n°\s4$/ }))
  expect(await screen.findByText('Ce champ est nécessaire.')).toBeVisible()
  fireEvent.change(screen.getByLabelText('Votre motif'), { target: { value: 'Personne n’est reconnaissable.' } })
  await user.click(screen.getByRole('button', { name: /^Laisser la réponse n°\s4$/ }))
  expect(await screen.findByText('La réponse n° 4 reste visible.')).toBeVisible()
})

test('nobody decides about their own words', async () => {
  await renderAt(report, { as: 'moderator' })
  expect(await screen.findByText(/^On ne juge pas ses propres mots/)).toBeVisible()
  expect(screen.queryByRole('radio')).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Enregistrer la décision' })).not.toBeInTheDocument()
})

test('nothing is decided by default', async () => {
  const { user } = await renderAt(report, { as: 'admin' })
  await user.click(await screen.findByRole('button', { name: 'Enregistrer la décision' }))
  expect(await screen.findByText('Choisissez une décision.')).toBeVisible()
  expect(screen.getByRole('radio', { name: /^Masquer/ })).toHaveFocus()
})

test('when somebody else was faster, their decision is shown and the reader’s is not recorded', async () => {
  const { user } = await renderAt(report, { as: 'admin' })
  await user.click(await screen.findByRole('radio', { name: /^Masquer/ }))
  fireEvent.change(screen.getByLabelText('Vos mots à la personne qui l’a écrite'), { target: { value: 'Trop tard.' } })
  const agnes = { id: 'agnes-delmas', name: 'Agnès Delmas', companyName: 'Orvalys' }
  const decision = { outcome: 'keep' as const, rule: null, reason: 'Rien à redire.', by: agnes }
  reportMeanwhile('signalement-1', {
    state: 'answered',
    outcome: 'kept',
    decisions: [{ ...decision, at: new Date().toISOString() }],
  })
  await user.click(screen.getByRole('button', { name: /^Masquer la réponse/ }))
  expect(await screen.findByText(/Quelqu’un d’autre a traité ce signalement entre-temps/)).toBeVisible()
  expect(screen.getByText('Rien à redire.')).toBeVisible()
})

test('when another report arrived meanwhile, the words stay and can be confirmed', async () => {
  const { user } = await renderAt(report, { as: 'admin' })
  await user.click(await screen.findByRole('radio', { name: /^Masquer/ }))
  fireEvent.change(screen.getByLabelText('Vos mots à la personne qui l’a écrite'), { target: { value: 'Gardé.' } })
  reportMeanwhile('signalement-1', {})
  await user.click(screen.getByRole('button', { name: /^Masquer la réponse/ }))
  expect(await screen.findByText(/Le signalement a changé entre-temps/)).toBeVisible()
  expect(screen.getByLabelText('Vos mots à la personne qui l’a écrite')).toHaveValue('Gardé.')
  await user.click(screen.getByRole('button', { name: /^Masquer la réponse/ }))
  expect(await screen.findByText('La réponse n° 4 est masquée.')).toBeVisible()
})

test('a reload loses neither the choice nor the words', async () => {
  const first = await renderAt(report, { as: 'admin' })
  await first.user.click(await screen.findByRole('radio', { name: /^Masquer/ }))
  fireEvent.change(screen.getByLabelText('Vos mots à la personne qui l’a écrite'), { target: { value: 'Gardé.' } })
  cleanup()
  await renderAt(report, { as: 'admin' })
  expect(await screen.findByLabelText('Vos mots à la personne qui l’a écrite')).toHaveValue('Gardé.')
  expect(screen.getByRole('radio', { name: /^Masquer/ })).toBeChecked()
})

test('the decisions that were made are a view of their own', async () => {
  const { user } = await renderAt('/moderation', { as: 'moderator' })
  await user.click(await screen.findByRole('link', { name: 'Décisions rendues' }))
  await user.click(await screen.findByRole('link', { name: /réponse n°\s5, masquée/ }))
  expect(await screen.findByText('Pour la remettre, ouvrez-la dans son fil.')).toBeVisible()
})

test('the desk is for moderators', async () => {
  await renderAt('/moderation')
  expect(await screen.findByRole('heading', { name: 'Cette page n’est pas la vôtre' })).toBeVisible()
})

test('in English', async () => {
  await renderAt(report, { as: 'admin', language: 'en' })
  expect(await screen.findByText('2 reports, oldest first.')).toBeVisible()
  expect(await screen.findByText(/The 2 people who reported it will be told/)).toBeVisible()
})

test('a report that is not there says so, in the window’s title too', async () => {
  document.title = 'Ailleurs'
  await renderAt('/moderation/inconnu', { as: 'moderator' })
  expect(await screen.findByRole('heading', { level: 1, name: 'Signalement introuvable' })).toBeVisible()
  expect(document.title).toBe('Signalement introuvable — Trait d’Union')
})

test('a reply that was hidden before a report of it came is shown as hidden, and the report is not kept', async () => {
  const { user } = await renderAt('/forum/fils/agenda-partage', { as: 'organiser' })
  await user.click(await screen.findByRole('button', { name: /^Signaler.*4$/ }))
  await user.click(await screen.findByRole('radio', { name: /On parle des situations/ }))
  answerWith((request) => {
    if (!request.url.endsWith('/replies/4/report')) return undefined
    const decision = { outcome: 'hide', rule: 'situations', reason: 'On reconnaît une collègue.' }
    const headers = { cookie: 'persona=admin', 'if-match': '"2"' }
    const body = JSON.stringify(decision)
    return mock(
      new Request('http://localhost/api/reports/signalement-1/decision', { method: 'PUT', headers, body }),
    ).then(() => problem('already-hidden', 409, 'La modération a déjà masqué cette réponse.'))
  })
  await user.click(screen.getByRole('button', { name: 'Envoyer le signalement' }))
  expect(await screen.findByText('La modération a déjà masqué cette réponse.')).toBeVisible()
  expect(await screen.findAllByText('Cette réponse a été masquée par la modération.')).toHaveLength(2)
  expect(screen.queryByRole('button', { name: 'Envoyer le signalement' })).toBeNull()
  expect(sessionStorage).toHaveLength(0)
})

test('who puts back a reply that was hidden anew meanwhile reads the new reason first', async () => {
  const { user } = await renderAt('/forum/fils/agenda-partage', { as: 'moderator' })
  await user.click(await screen.findByRole('button', { name: /^La remettre/ }))
  await user.type(screen.getByLabelText('Votre motif'), 'On ne la reconnaît pas.')
  hiddenAnew('agenda-partage', 5, 'Une attaque.')
  await user.click(screen.getByRole('button', { name: 'Remettre la réponse' }))
  expect(await screen.findByText(/masquée de nouveau entre-temps/)).toBeVisible()
  expect(screen.getByText('Une attaque.')).toBeVisible()
  expect(screen.getByLabelText('Votre motif')).toHaveValue('On ne la reconnaît pas.')
  await user.click(screen.getByRole('button', { name: 'Remettre la réponse' }))
  await waitFor(() => expect(screen.queryByText('Une attaque.')).toBeNull())
})

test('who puts back a reply that somebody else has put back is told that their reason was not kept', async () => {
  const { user } = await renderAt('/forum/fils/agenda-partage', { as: 'moderator' })
  await user.click(await screen.findByRole('button', { name: /^La remettre/ }))
  await user.type(screen.getByLabelText('Votre motif'), 'On ne la reconnaît pas.')
  putBack('agenda-partage', 5)
  let readAgain: () => void = () => {}
  answerWith((request) =>
    request.method === 'GET' && request.url.includes('/api/threads/')
      ? new Promise((resolve) => (readAgain = () => resolve(mock(request))))
      : undefined,
  )
  const send = screen.getByRole('button', { name: 'Remettre la réponse' })
  await user.click(send)
  expect(await screen.findByText('Cette réponse est déjà visible.')).toBeVisible()
  await waitFor(() => expect(send).not.toHaveAttribute('aria-busy'))
  expect(screen.getAllByText('Cette réponse est déjà visible.')).toHaveLength(1)
  readAgain()
  await waitFor(() => expect(screen.queryByText(/^visible de la modération/)).toBeNull())
  expect(screen.queryByLabelText('Votre motif')).toBeNull()
  expect(document.getElementById('reponse-5')).toHaveFocus()
  expect(sessionStorage).toHaveLength(0)
})
