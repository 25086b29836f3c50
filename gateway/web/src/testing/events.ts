import type { CommunityEvent, EventContent, RosterEntry } from '@/api/types/events'
import { instantOf } from '@/features/events/zonedTime'
import { people } from './people'
import { type Call, json, paged, problem, type Route, route } from './route'

interface Kept extends EventContent {
  id: string
  state: CommunityEvent['state']
  organiserId: string
  cancellation: { reason: string; at: string } | null
  version: number
  threadId: string | null
  /** Who asked for a seat, in order; the first as many as there are seats hold one. */
  queue: { memberId: string; since: string; fromWaitingList: boolean }[]
}

const zone = 'Europe/Paris'

/** Days from today at an hour of Paris. */
export function onDay(days: number, time: string): string {
  const date = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const instant = instantOf({ date, time }, zone)
  if (!instant) throw new Error(`no ${time} on ${date}`)
  return instant
}

const html = (markdown: string) =>
  markdown
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
    .join('')

function anEvent(id: string, title: string, days: number, [from, to]: [string, string], rest: Partial<Kept>): Kept {
  return {
    id,
    title,
    kind: 'workshop',
    description: '',
    place: 'En visio',
    startsAt: onDay(days, from),
    endsAt: onDay(days, to),
    zone,
    capacity: 8,
    sessions: [],
    state: 'published',
    organiserId: 'nadia-benali',
    cancellation: null,
    version: 1,
    threadId: id,
    queue: [],
    ...rest,
  }
}

function session(
  id: string,
  title: string,
  days: number,
  [from, to]: [string, string],
  description: string,
): EventContent['sessions'][number] {
  return { id, title, description, startsAt: onDay(days, from), endsAt: onDay(days, to) }
}

const holders = (...ids: string[]) =>
  ids.map((memberId, index) => ({ memberId, since: onDay(-20 + Math.min(index, 15), '09:30'), fromWaitingList: false }))

/** Members of the network, in the order of their names, leaving out those named. */
const everybodyBut = (...ids: string[]) => people.map(({ id }) => id).filter((id) => !ids.includes(id))

let events: Kept[] = []

/** The programme as every test finds it. */
export function resetEvents(): void {
  events = [
    anEvent('tact', 'Dire non avec tact', 1, ['12:30', '13:10'], {
      place: 'Paris 17ᵉ, Porte Maillot',
      queue: holders('camille-perrin', 'marc-vidal', 'awa-diarra'),
    }),
    anEvent('salon', 'Atelier de salon : les urgences des autres', 2, ['11:00', '11:40'], {
      place: 'Paris 17ᵉ, Porte Maillot',
      state: 'cancelled',
      cancellation: {
        reason: 'Le salon ferme ses portes un jour plus tôt ; une autre date sera proposée en janvier.',
        at: onDay(-1, '18:05'),
      },
      organiserId: 'helene-marchetti',
      queue: holders('camille-perrin'),
    }),
    anEvent('tableau', 'Un tableau de bord pour deux directions', 3, ['11:00', '12:00'], {
      kind: 'job-meeting',
      capacity: 6,
      queue: holders(...everybodyBut('camille-perrin', 'helene-marchetti').slice(0, 5)),
    }),
    anEvent('visite-brevane', 'Centre de relation clients de Brévane', 9, ['09:30', '12:00'], {
      kind: 'visit',
      place: 'Nantes',
      capacity: 2,
      queue: [
        { memberId: 'awa-diarra', since: onDay(-12, '10:00'), fromWaitingList: false },
        { memberId: 'camille-perrin', since: onDay(-12, '17:15'), fromWaitingList: true },
      ],
    }),
    anEvent('manager', 'La relation avec son manager', 14, ['12:30', '13:10'], {
      place: 'Lyon 3ᵉ, La Part-Dieu',
      capacity: 4,
      queue: holders(...everybodyBut('camille-perrin').slice(0, 5), 'camille-perrin', 'marc-vidal'),
    }),
    anEvent('metier', 'Le métier aujourd’hui et demain', 16, ['13:30', '17:30'], {
      kind: 'seminar',
      place: 'Maison des métiers, 18 rue des Grainetiers, Paris 9ᵉ',
      capacity: 24,
      organiserId: 'helene-marchetti',
      description:
        'Une demi-journée à deux maisons, pour dire ce que le métier apporte et choisir ce qu’il devient.\n\nOn vient avec une situation, on repart avec une habitude à essayer.',
      queue: holders(...everybodyBut('camille-perrin', 'maximilienne-berengere-de-la-rochefoucauld-montbel')),
      sessions: [
        session(
          'gagner',
          'Montrer ce que l’on fait gagner',
          16,
          ['14:30', '16:00'],
          'Agenda tenu, crise évitée, dossier prêt la veille : comment parler d’un travail qui se voit surtout quand il manque ? On repart avec trois phrases pour son entretien annuel.',
        ),
        session(
          'machine',
          'Ce que l’on confie à la machine, ce que l’on garde',
          16,
          ['16:20', '17:15'],
          'Comptes rendus, tri du courrier, réservations : chacun apporte une tâche, le groupe décide si elle se délègue, à quelles conditions, et ce qui s’y perd.',
        ),
      ],
    }),
    anEvent('passation', 'Préparer la passation de fin d’année', 21, ['14:00', '14:45'], {
      kind: 'job-meeting',
      capacity: 1,
      threadId: null,
    }),
    anEvent(
      'archives',
      'Archives, mémoire et transmission : ranger pour retrouver, retrouver pour transmettre à celles et ceux qui nous suivront',
      23,
      ['14:00', '16:00'],
      {
        kind: 'visit',
        place: 'Rouen, service des archives intermédiaires, bâtiment Germaine-Tillion, 2ᵉ étage',
        organiserId: 'maximilienne-berengere-de-la-rochefoucauld-montbel',
        capacity: 20,
      },
    ),
    anEvent('janvier', 'Galette et résolutions', 45, ['12:00', '13:30'], {
      kind: 'job-meeting',
      state: 'draft',
      organiserId: 'helene-marchetti',
      place: 'Paris La Défense',
      threadId: null,
    }),
    anEvent('rentree', 'Ce que la rentrée a changé', -40, ['09:00', '12:00'], {
      kind: 'seminar',
      place: 'Rennes',
      capacity: 12,
      queue: holders('camille-perrin', 'odile-renard', 'thomas-quere'),
    }),
  ]
}
resetEvents()

function seatOf(event: Kept, memberId: string): CommunityEvent['mine'] {
  const index = event.queue.findIndex((one) => one.memberId === memberId)
  const place = event.queue[index]
  if (!place) return { state: 'none', rank: null, since: null, fromWaitingList: false }
  const waits = index >= event.capacity
  return {
    state: waits ? 'waiting' : 'confirmed',
    rank: waits ? index - event.capacity + 1 : null,
    since: place.since,
    fromWaitingList: place.fromWaitingList,
  }
}

function seen(event: Kept, { me }: Call): CommunityEvent {
  const { queue, organiserId, ...told } = event
  return {
    ...told,
    descriptionHtml: event.description ? html(event.description) : '',
    organiser: personOf(organiserId),
    seats: {
      capacity: event.capacity,
      taken: Math.min(queue.length, event.capacity),
      waiting: Math.max(queue.length - event.capacity, 0),
    },
    mine: seatOf(event, me.id),
    mayEdit: organiserId === me.id && event.state !== 'cancelled' && !(event.state === 'published' && over(event)),
  }
}

function personOf(id: string) {
  const found = people.find((one) => one.id === id)
  return { id, name: found?.name ?? id, companyName: found?.company.name ?? '' }
}

const started = (event: Kept) => Date.parse(event.startsAt) <= Date.now()
const over = (event: Kept) => Date.parse(event.endsAt) <= Date.now()
const missing = () => problem('not-found', 404, 'Cet événement n’existe pas.')
const closed = () => problem('event-closed', 409, 'Les inscriptions de cet événement sont closes.')

/** Answers about an event that the caller may see. */
function about(call: Call, answer: (event: Kept) => Response): Response {
  const event = events.find((one) => one.id === call.params.id)
  if (!event || (event.state === 'draft' && event.organiserId !== call.me.id)) return missing()
  return answer(event)
}

function own(call: Call, answer: (event: Kept) => Response): Response {
  return about(call, (event) =>
    event.organiserId === call.me.id
      ? answer(event)
      : problem('not-your-event', 403, 'Cet événement n’est pas le vôtre.'),
  )
}

function put(call: Call): Response {
  const existing = events.find((one) => one.id === call.params.id)
  const content = call.body as EventContent
  if (content.title === 'refusé par le service')
    return problem('invalid-request', 400, 'Un champ est à corriger.', {
      errors: [{ field: 'startsAt', message: 'Ce jour est férié dans le réseau.' }],
    })
  if (!existing) {
    events.push({
      ...content,
      id: call.params.id ?? '',
      state: 'draft',
      organiserId: call.me.id,
      cancellation: null,
      version: 1,
      threadId: null,
      queue: [],
    })
  } else {
    if (existing.organiserId !== call.me.id) return problem('not-your-event', 403, 'Cet événement n’est pas le vôtre.')
    if (call.ifMatch === null) return problem('precondition-required', 428, 'Dites de quelle version vous partez.')
    if (call.ifMatch !== `"${existing.version}"`)
      return problem('stale', 412, 'L’événement a changé depuis que vous l’avez lu.')
    if (content.capacity < Math.min(existing.queue.length, existing.capacity))
      return problem('capacity-below-taken', 409, 'Plus de places sont déjà prises.')
    Object.assign(existing, content, { version: existing.version + 1 })
  }
  return about(call, (event) => json(seen(event, call)))
}

function takeSeat(call: Call): Response {
  return about(call, (event) => {
    if (event.state !== 'published' || started(event)) return closed()
    if (!event.queue.some((one) => one.memberId === call.me.id))
      event.queue.push({ memberId: call.me.id, since: new Date().toISOString(), fromWaitingList: false })
    const { state, rank, since, fromWaitingList } = seatOf(event, call.me.id)
    const rule =
      state === 'waiting' ? 'seats-taken-in-order-of-registration' : fromWaitingList ? 'from-waiting-list' : 'seat-free'
    return json({ state, rank, since, rule })
  })
}

function rosterOf(event: Kept): RosterEntry[] {
  return event.queue.map(({ memberId }) => {
    const { state, rank, since } = seatOf(event, memberId)
    return {
      member: personOf(memberId),
      state: state === 'waiting' ? 'waiting' : 'confirmed',
      rank,
      since: since ?? '',
    }
  })
}

export const eventsRoutes: Route[] = [
  route('GET', '/api/events', (call) => {
    const kind = call.url.searchParams.get('kind')
    const past = call.url.searchParams.get('when') === 'past'
    const rows = events
      .filter((event) => event.state !== 'draft' && (!kind || event.kind === kind) && over(event) === past)
      .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt) * (past ? -1 : 1))
    return paged(
      rows.map((event) => seen(event, call)),
      call.url,
    )
  }),
  route('GET', '/api/events/drafts', (call) =>
    paged(
      events
        .filter((event) => event.state === 'draft' && event.organiserId === call.me.id)
        .map((event) => seen(event, call)),
      call.url,
    ),
  ),
  route('GET', '/api/events/:id', (call) => about(call, (event) => json(seen(event, call)))),
  route('PUT', '/api/events/:id', put),
  route('DELETE', '/api/events/:id', (call) => {
    events = events.filter((event) => event.id !== call.params.id || event.state !== 'draft')
    return new Response(null, { status: 204 })
  }),
  route('PUT', '/api/events/:id/publication', (call) =>
    own(call, (event) => {
      if (started(event)) return problem('event-in-the-past', 409, 'Cet événement commence dans le passé.')
      event.state = 'published'
      event.version += 1
      const published = json(seen(event, call))
      event.threadId = event.id // the forum hears of it later
      return published
    }),
  ),
  route('PUT', '/api/events/:id/cancellation', (call) =>
    own(call, (event) => {
      if (event.state === 'cancelled' && event.cancellation?.reason !== call.body.reason) return closed()
      event.state = 'cancelled'
      event.cancellation = { reason: call.body.reason, at: new Date().toISOString() }
      return json(seen(event, call))
    }),
  ),
  route('PUT', '/api/events/:id/seat', takeSeat),
  route('DELETE', '/api/events/:id/seat', (call) =>
    about(call, (event) => {
      event.queue = event.queue.filter((one) => one.memberId !== call.me.id)
      return new Response(null, { status: 204 })
    }),
  ),
  route('GET', '/api/events/:id/roster', (call) => own(call, (event) => paged(rosterOf(event), call.url))),
  route('GET', '/api/registrations', (call) => {
    const past = call.url.searchParams.get('when') === 'past'
    const rows = events
      .filter((event) => event.state !== 'draft' && over(event) === past)
      .filter((event) => event.queue.some((one) => one.memberId === call.me.id))
      .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt) * (past ? -1 : 1))
      .map((event) => {
        const { id, title, kind, place, startsAt, endsAt, zone, state, cancellation } = event
        const { state: standing, rank, since } = seatOf(event, call.me.id)
        return {
          event: { id, title, kind, place, startsAt, endsAt, zone, state, cancellation },
          state: standing,
          rank,
          since,
        }
      })
    return paged(rows, call.url)
  }),
]

/** Half an hour of these events is over, and another one is to come. */
export function underWay(...ids: string[]): void {
  const [startsAt, endsAt] = [-1, 1].map((half) => new Date(Date.now() + half * 1_800_000).toISOString())
  for (const id of ids) meanwhile(id, { startsAt, endsAt })
}

/** What somebody else does to an event while a page is open. */
export function meanwhile(
  id: string,
  change: Partial<EventContent> & Partial<Pick<Kept, 'queue' | 'state' | 'cancellation' | 'threadId'>>,
): void {
  const event = events.find((one) => one.id === id)
  if (event) Object.assign(event, change, { version: event.version + 1 })
}
