import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { fill, set, shown } from '@/testing/eventFields'
import { meanwhile, resetEvents } from '@/testing/events'
import { answerWith, renderAt } from '@/testing/render'
import { problem } from '@/testing/route'

beforeEach(resetEvents)

test('an event is written, published, and its page opens', async () => {
  const { user } = await renderAt('/evenements/nouveau', { as: 'organiser' })
  await fill('Petit-déjeuner des agendas')
  expect(screen.getByLabelText('Date de fin')).toHaveValue(shown(10))
  await user.click(screen.getByRole('button', { name: 'Enregistrer et publier' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Petit-déjeuner des agendas' })).toBeVisible()
  expect(await screen.findByText(/de 9 h 30 à 11 h$/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Prendre ma place' })).toBeVisible()
})

test('an event that is saved and could not be published says why', async () => {
  answerWith((request) =>
    request.url.endsWith('/publication')
      ? problem('event-in-the-past', 409, 'Cet événement commence dans le passé.')
      : undefined,
  )
  const { user } = await renderAt('/evenements/nouveau', { as: 'organiser' })
  await fill('Trop tard')
  await user.click(screen.getByRole('button', { name: 'Enregistrer et publier' }))
  expect(await screen.findByText(/n’est pas publié. Cet événement commence dans le passé\./)).toBeVisible()
})

test('Enter in a field saves the draft and publishes nothing', async () => {
  const { user } = await renderAt('/evenements/nouveau', { as: 'organiser' })
  await fill('Par mégarde')
  await user.type(screen.getByLabelText('Titre'), '{Enter}')
  expect(await screen.findByRole('heading', { name: 'Ce brouillon n’est vu que de vous' })).toBeVisible()
})

test('while it is being published, nothing is sent a second time', async () => {
  const sent: string[] = []
  let answer: () => void = () => {}
  answerWith((request) => {
    if (request.method !== 'PUT') return undefined
    sent.push(request.url)
    return sent.length === 1 ? new Promise((resolve) => (answer = () => resolve(undefined as never))) : undefined
  })
  const { user } = await renderAt('/evenements/nouveau', { as: 'organiser' })
  await fill('Une seule fois')
  await user.click(screen.getByRole('button', { name: 'Enregistrer et publier' }))
  await user.type(screen.getByLabelText('Titre'), '{Enter}')
  expect(sent).toHaveLength(1)
  answer()
  expect(await screen.findByRole('button', { name: 'Prendre ma place' })).toBeVisible()
})

test('what is missing is said at its field, the first of which has the focus', async () => {
  const { user } = await renderAt('/evenements/nouveau', { as: 'organiser' })
  await user.click(await screen.findByRole('button', { name: 'Enregistrer le brouillon' }))
  expect(await screen.findByText('7 champs sont à corriger.')).toBeVisible()
  expect(screen.getByLabelText('Titre')).toHaveAccessibleDescription(/Ce champ est nécessaire/)
  expect(screen.getByLabelText('Titre')).toHaveFocus()
})

test('sessions are added within the event and taken away again', async () => {
  const { user } = await renderAt('/evenements/nouveau', { as: 'organiser' })
  await fill('Avec un temps')
  await user.click(screen.getByRole('button', { name: 'Ajouter un temps' }))
  const session = within(await screen.findByRole('group', { name: /^Temps n°\s1$/ }))
  expect(session.getByLabelText('Date')).toHaveValue(shown(10))
  expect(session.getByLabelText('De')).toHaveValue('09:30')
  await user.type(session.getByLabelText('Thème'), 'Le comité')
  fireEvent.change(session.getByLabelText('À'), { target: { value: '12:00' } })
  await user.click(screen.getByRole('button', { name: 'Enregistrer le brouillon' }))
  expect(await session.findByText('Ce temps doit tenir dans l’événement.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Ajouter un temps' }))
  await user.type(within(await screen.findByRole('group', { name: /^Temps n°\s2$/ })).getByLabelText('Thème'), 'Après')
  await user.click(screen.getByRole('button', { name: /^Retirer le temps n°\s1$/ }))
  await waitFor(() => expect(screen.getByLabelText('Thème')).toHaveFocus())
  expect(screen.getByLabelText('Thème')).toHaveValue('Après')
  await user.click(screen.getByRole('button', { name: /^Retirer le temps n°\s1$/ }))
  await waitFor(() => expect(screen.getByRole('button', { name: 'Ajouter un temps' })).toHaveFocus())
  await user.click(screen.getByRole('button', { name: 'Enregistrer le brouillon' }))
  expect(await screen.findByRole('heading', { name: 'Ce brouillon n’est vu que de vous' })).toBeVisible()
})

test('what the service refuses is said at the field it names', async () => {
  const { user } = await renderAt('/evenements/metier/modifier', { as: 'organiser' })
  const title = await screen.findByLabelText('Titre')
  await user.clear(title)
  await user.type(title, 'refusé par le service')
  await user.click(screen.getByRole('button', { name: 'Enregistrer les changements' }))
  expect(await screen.findByText('Ce jour est férié dans le réseau.')).toBeVisible()
  expect(screen.getByLabelText('Heure de début')).toHaveFocus()
})

test('fewer seats than are taken is said at the number of seats', async () => {
  const { user } = await renderAt('/evenements/metier/modifier', { as: 'organiser' })
  await screen.findByLabelText('Titre')
  set('Nombre de places', '3')
  await user.click(screen.getByRole('button', { name: 'Enregistrer les changements' }))
  expect(await screen.findByText('Plus de places sont déjà prises.')).toBeVisible()
  expect(screen.getByLabelText('Nombre de places')).toHaveFocus()
})

test('an edit that came too late shows what differs and keeps the reader’s version if they wish', async () => {
  const { user } = await renderAt('/evenements/metier/modifier', { as: 'organiser' })
  await user.type(await screen.findByLabelText('Titre'), ', bis')
  meanwhile('metier', { place: 'Tour Orvalys, La Défense' })
  await user.click(screen.getByRole('button', { name: 'Enregistrer les changements' }))
  expect(await screen.findByRole('heading', { name: 'L’événement a changé entre-temps' })).toHaveFocus()
  expect(screen.getByText(/· Tour Orvalys, La Défense/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Enregistrer ma version' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Le métier aujourd’hui et demain, bis' })).toBeVisible()
})

test('or takes the current version', async () => {
  const { user } = await renderAt('/evenements/metier/modifier', { as: 'organiser' })
  await user.type(await screen.findByLabelText('Titre'), ', bis')
  meanwhile('metier', { place: 'Tour Orvalys, La Défense' })
  await user.click(screen.getByRole('button', { name: 'Enregistrer les changements' }))
  await user.click(await screen.findByRole('button', { name: 'Prendre la version actuelle' }))
  expect(screen.getByLabelText('Lieu')).toHaveValue('Tour Orvalys, La Défense')
  expect(screen.getByLabelText('Titre')).toHaveValue('Le métier aujourd’hui et demain')
})

test('somebody else’s event is not for editing', async () => {
  await renderAt('/evenements/tact/modifier', { as: 'organiser' })
  expect(
    await screen.findByRole('heading', { name: 'Seule la personne qui l’organise peut le modifier' }),
  ).toBeVisible()
})

test('a draft is published or deleted from its page', async () => {
  const { user } = await renderAt('/evenements/janvier', { as: 'organiser' })
  await user.click(await screen.findByRole('button', { name: 'Supprimer le brouillon' }))
  const dialog = await screen.findByRole('dialog', { name: /^Supprimer ce brouillon/ })
  await user.click(within(dialog).getByRole('button', { name: 'Annuler' }))
  await user.click(screen.getByRole('button', { name: 'Publier' }))
  expect(await screen.findByRole('button', { name: 'Prendre ma place' })).toBeVisible()
})

test('a cancellation needs a reason, which a reload does not lose, and everybody reads it', async () => {
  const first = await renderAt('/evenements/metier/annuler', { as: 'organiser' })
  await first.user.click(await screen.findByRole('button', { name: 'Annuler l’événement' }))
  expect(await screen.findByText('Ce champ est nécessaire.')).toBeVisible()
  expect(screen.getByLabelText('Votre motif')).toHaveFocus()
  await first.user.type(screen.getByLabelText('Votre motif'), 'La salle est inondée.')
  cleanup()
  const { user } = await renderAt('/evenements/metier/annuler', { as: 'organiser' })
  expect(await screen.findByText('Personnes concernées : 12 personnes inscrites.')).toBeVisible()
  expect(screen.getByLabelText('Votre motif')).toHaveValue('La salle est inondée.')
  await user.click(screen.getByRole('button', { name: 'Annuler l’événement' }))
  expect(await screen.findByRole('heading', { name: 'Cet événement est annulé' })).toBeVisible()
  expect(screen.getByText('La salle est inondée.')).toBeVisible()
})

test('whoever cancels an event that was cancelled meanwhile reads the reason that was told', async () => {
  const { user } = await renderAt('/evenements/metier/annuler', { as: 'organiser' })
  await user.type(await screen.findByLabelText('Votre motif'), 'La salle est inondée.')
  const at = new Date().toISOString()
  meanwhile('metier', { state: 'cancelled', cancellation: { reason: 'Grève des trains', at } })
  await user.click(screen.getByRole('button', { name: 'Annuler l’événement' }))
  expect(await screen.findByText(/votre motif n’a pas été enregistré/)).toBeVisible()
  expect(screen.getByRole('heading', { name: 'Cet événement est déjà annulé.' })).toBeVisible()
  expect(screen.getByText('Grève des trains')).toBeVisible()
  expect(sessionStorage).toHaveLength(0)
})

test('dates and times are typed as people write them, whatever the browser speaks', async () => {
  const { user } = await renderAt('/evenements/nouveau', { as: 'organiser' })
  await fill('Comme on l’écrit')
  set('Date de début', shown(12))
  set('Heure de début', '9 h 30')
  set('Heure de fin', 'midi')
  await user.click(screen.getByRole('button', { name: 'Enregistrer le brouillon' }))
  expect(await screen.findByText('Écrivez l’heure ainsi : 13:30.')).toBeVisible()
  set('Heure de fin', '11h')
  fireEvent.blur(screen.getByLabelText('Heure de fin'))
  expect(screen.getByLabelText('Heure de fin')).toHaveValue('11:00')
  await user.click(screen.getByRole('button', { name: 'Enregistrer le brouillon' }))
  expect(await screen.findByRole('heading', { name: 'Ce brouillon n’est vu que de vous' })).toBeVisible()
  expect(screen.getByText(/de 9 h 30 à 11 h$/)).toBeVisible()
})

test('a session of an event of several days says on which it ends, here and on the page of the event', async () => {
  const { user } = await renderAt('/evenements/nouveau', { as: 'organiser' })
  await fill('La nuit des agendas')
  await user.click(screen.getByRole('button', { name: 'Ajouter un temps' }))
  const session = within(await screen.findByRole('group', { name: /^Temps n°\s1$/ }))
  expect(session.queryByLabelText('Dernier jour')).toBeNull()
  set('Date de fin', shown(11))
  expect(session.getByLabelText('Dernier jour')).toHaveValue(shown(10))
  await user.type(session.getByLabelText('Thème'), 'La veillée')
  fireEvent.change(session.getByLabelText('De'), { target: { value: '23:00' } })
  fireEvent.change(session.getByLabelText('À'), { target: { value: '01:00' } })
  await user.click(screen.getByRole('button', { name: 'Enregistrer le brouillon' }))
  expect(await session.findByText('La fin doit venir après le début.')).toBeVisible()
  fireEvent.change(session.getByLabelText('Dernier jour'), { target: { value: shown(11) } })
  await user.click(screen.getByRole('button', { name: 'Enregistrer le brouillon' }))
  expect(await screen.findByRole('heading', { name: 'Ce brouillon n’est vu que de vous' })).toBeVisible()
  expect(screen.getByText(/^jusqu’au \S+ \d+, 1\sh$/)).toBeVisible()
})
