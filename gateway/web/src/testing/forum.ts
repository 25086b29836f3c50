import type { PersonRef } from '@/api/types/common'
import type { CharterRule, Reply, Report, Room, Thread } from '@/api/types/forum'
import { onDay } from './events'
import { people } from './people'
import { type Call, json, paged, problem, type Route, route, withRole } from './route'

interface KeptReply {
  id: string
  number: number
  authorId: string
  at: string
  body: string
  hidden: { rule: CharterRule; reason: string; by: PersonRef; at: string; version: number } | null
  reportedBy: string[]
}

interface KeptThread {
  id: string
  roomId: string
  title: string
  authorId: string
  openedAt: string
  event: { id: string; title: string } | null
  body: string
  replies: KeptReply[]
}

type KeptReport = Pick<Report, 'state' | 'outcome' | 'version' | 'notes' | 'decisions' | 'reportedAt'> & {
  id: string
  threadId: string
  number: number
}

let rooms: Room[] = []
let threads: KeptThread[] = []
let reports: KeptReport[] = []

const network: Room['audience'] = { kind: 'network', companyId: null, companyName: null }
const room = (id: string, name: string, description: string, audience = network): Room => ({
  id,
  name,
  description,
  audience,
  threads: 0,
  lastActivityAt: null,
  version: 1,
})

function reply(number: number, authorId: string, at: string, body: string, rest: Partial<KeptReply> = {}): KeptReply {
  return { id: `r-${at}-${number}`, number, authorId, at, body, hidden: null, reportedBy: [], ...rest }
}

const thread = (
  id: string,
  roomId: string,
  title: string,
  authorId: string,
  openedAt: string,
  body: string,
  replies: KeptReply[],
  event: KeptThread['event'] = null,
): KeptThread => ({ id, roomId, title, authorId, openedAt, body, replies, event })

/** The forum as every test finds it. */
export function resetForum(): void {
  rooms = [
    room('organisation', 'Organisation', 'Agendas, comités, passations : ce qui fait tenir la semaine.'),
    room('orvalys', 'Orvalys', 'Entre membres d’Orvalys.', {
      kind: 'company',
      companyId: 'orvalys',
      companyName: 'Orvalys',
    }),
    room('evenements', 'Événements', 'Le fil de chaque événement s’ouvre ici, dès sa publication.'),
    room('voyages', 'Voyages', ''),
  ]
  threads = [
    thread(
      'agenda-partage',
      'organisation',
      'Comment tenir l’agenda partagé de deux directeurs ?',
      'camille-perrin',
      onDay(-5, '09:40'),
      'Depuis la rentrée j’assiste deux directeurs qui se partagent la même équipe. Chacun pose ses réunions sans regarder l’autre, et c’est moi qui défais les nœuds à 18 h.\n\nAvez-vous une règle d’arbitrage qui tienne plus de deux semaines ? Je cherche quelque chose qui s’écrit en une page.',
      [
        reply(
          1,
          'thomas-quere',
          onDay(-5, '11:15'),
          'J’ai commencé par une couleur par directeur et un créneau commun le lundi à 8 h 45 : dix minutes, debout, l’agenda de la semaine à l’écran. Les conflits se voient tout de suite.',
        ),
        reply(
          2,
          'beatrice-noel',
          onDay(-4, '08:50'),
          'Une page, signée des deux, affichée dans mon bureau. Elle tient depuis deux ans parce qu’elle est courte :\n\n- trois motifs seulement passent devant : client, comité, santé ;\n- entre deux réunions égales, la première posée reste ;\n- après 17 h, rien ne bouge avant le lendemain.\n\nQuand l’un des deux insiste, je montre la page. Ce n’est plus moi qui refuse.',
          { reportedBy: ['camille-perrin'] },
        ),
        reply(
          3,
          'awa-diarra',
          onDay(-4, '14:05'),
          'Même page chez nous, avec une ligne de plus : *qui annule propose une autre date*. Je garde le modèle pour qui le veut.',
        ),
        reply(
          4,
          'nadia-benali',
          onDay(-1, '17:10'),
          'Chez nous, chacun garde deux matinées intouchables. Le reste, c’est moi qui arbitre, et c’est écrit.',
        ),
        reply(
          5,
          'camille-perrin',
          onDay(-1, '17:32'),
          'Merci à toutes. Le vrai nœud, c’est la directrice financière : Mme R. confirme tout, puis annule le matin même.',
          {
            hidden: {
              rule: 'situations',
              reason:
                'Votre réponse permet de reconnaître une collègue qui ne peut pas répondre ici. Le fond est utile : dites-le sans la fonction ni l’initiale.',
              by: { id: 'agnes-delmas', name: 'Agnès Delmas', companyName: 'Orvalys' },
              at: onDay(-1, '18:05'),
              version: 2,
            },
          },
        ),
        reply(6, 'marc-vidal', onDay(0, '08:20'), 'Chez moi c’est le vendredi à 16 h, et cela suffit.'),
      ],
    ),
    thread(
      'notes-de-frais',
      'organisation',
      'Notes de frais : qui a un rituel qui marche ?',
      'odile-renard',
      onDay(-9, '10:00'),
      'Je cherche un rituel du mois.',
      Array.from({ length: 47 }, (_, index) =>
        reply(
          index + 1,
          people[index % people.length]?.id ?? '',
          onDay(-8 + Math.floor(index / 8), '10:00'),
          `Notre rituel, version ${index + 1}.`,
        ),
      ),
    ),
    thread(
      'metier',
      'evenements',
      'Le métier aujourd’hui et demain',
      'helene-marchetti',
      onDay(-20, '09:00'),
      'Séminaire du réseau : dites ici ce que vous apportez.',
      [],
      { id: 'metier', title: 'Le métier aujourd’hui et demain' },
    ),
    thread(
      'badge',
      'voyages',
      'Anticonstitutionnellement-long-sans-espace-pour-voir-si-la-page-tient-le-coup-sur-un-petit-téléphone-de-320-pixels',
      'maximilienne-berengere-de-la-rochefoucauld-montbel',
      onDay(-2, '09:00'),
      'https://exemple.example/une/adresse/tres/longue/qui/ne/se/coupe/nulle/part/et/qui/deborderait/sans/precaution',
      [reply(1, 'julien-arnoux', onDay(-1, '12:00'), 'Chez nous, -20 % avec https://offre.example : écrivez-moi.')],
    ),
  ]
  reports = [
    {
      id: 'signalement-1',
      threadId: 'agenda-partage',
      number: 4,
      state: 'open',
      outcome: null,
      version: 2,
      reportedAt: onDay(-1, '17:48'),
      notes: [
        { rule: 'situations', note: 'On sait tout de suite de qui il s’agit.', at: onDay(-1, '17:48') },
        { rule: 'situations', note: 'L’autre direction ne peut pas répondre.', at: onDay(-1, '17:55') },
      ],
      decisions: [],
    },
    {
      id: 'signalement-2',
      threadId: 'badge',
      number: 1,
      state: 'open',
      outcome: null,
      version: 1,
      reportedAt: onDay(0, '08:00'),
      notes: [{ rule: 'no-advertising', note: '', at: onDay(0, '08:00') }],
      decisions: [],
    },
    {
      id: 'signalement-3',
      threadId: 'agenda-partage',
      number: 5,
      state: 'answered',
      outcome: 'hidden',
      version: 3,
      reportedAt: onDay(-1, '17:40'),
      notes: [{ rule: 'situations', note: 'On la reconnaît.', at: onDay(-1, '17:40') }],
      decisions: [
        {
          outcome: 'hide',
          rule: 'situations',
          reason: 'Votre réponse permet de reconnaître une collègue qui ne peut pas répondre ici.',
          by: { id: 'agnes-delmas', name: 'Agnès Delmas', companyName: 'Orvalys' },
          at: onDay(-1, '18:05'),
        },
      ],
    },
  ]
}
resetForum()

function personOf(id: string) {
  const found = people.find((one) => one.id === id)
  return { id, name: found?.name ?? id, companyName: found?.company.name ?? '' }
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Just enough Markdown for the mock: paragraphs, lists, quotations, bold and italic. */
export function html(markdown: string): string {
  return escaped(markdown)
    .split('\n\n')
    .map((block) => {
      const inline = block.replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>').replace(/\*(.+?)\*/g, '<em>$1</em>')
      if (inline.startsWith('- '))
        return `<ul>${inline
          .split('\n')
          .map((line) => `<li>${line.slice(2)}</li>`)
          .join('')}</ul>`
      if (inline.startsWith('&gt; ')) return `<blockquote><p>${inline.replace(/^&gt; ?/gm, '')}</p></blockquote>`
      return `<p>${inline}</p>`
    })
    .join('')
}

function replySeen(kept: KeptReply, call: Call): Reply {
  const mine = kept.authorId === call.me.id
  const reads = !kept.hidden || mine || withRole(call, 'moderator')
  return {
    id: kept.id,
    number: kept.number,
    author: personOf(kept.authorId),
    at: kept.at,
    body: reads ? kept.body : null,
    bodyHtml: reads ? html(kept.body) : null,
    state: kept.hidden ? 'hidden' : 'visible',
    hidden: kept.hidden && {
      ...kept.hidden,
      ...(!reads && { reason: null, by: null }),
      ...(!withRole(call, 'moderator') && { version: null }),
    },
    mine,
    reportedByMe: kept.reportedBy.includes(call.me.id),
  }
}

function roomSeen(kept: Room): Room {
  const own = threads.filter((one) => one.roomId === kept.id)
  const moments = own.map((one) => one.replies.at(-1)?.at ?? one.openedAt).toSorted()
  return { ...kept, threads: own.length, lastActivityAt: moments.at(-1) ?? null }
}

function byActivity(open: Room[]): Room[] {
  const at = ({ lastActivityAt }: Room) => lastActivityAt ?? ''
  return open.filter(at).toSorted((one, other) => at(other).localeCompare(at(one)))
}

function threadSeen(kept: KeptThread, call: Call): Thread {
  const after = Number(call.url.searchParams.get('after') ?? 0)
  const limit = Number(call.url.searchParams.get('limit') ?? 20)
  const items = kept.replies.filter(({ number }) => number > after).slice(0, limit)
  const last = items.at(-1)?.number ?? after
  return {
    id: kept.id,
    roomId: kept.roomId,
    roomName: rooms.find((one) => one.id === kept.roomId)?.name ?? '',
    audience: rooms.find((one) => one.id === kept.roomId)?.audience ?? network,
    title: kept.title,
    author: personOf(kept.authorId),
    openedAt: kept.openedAt,
    event: kept.event && { id: kept.event.id },
    body: kept.body,
    bodyHtml: html(kept.body),
    replyCount: kept.replies.length,
    version: 1,
    replies: {
      items: items.map((one) => replySeen(one, call)),
      next: last < kept.replies.length ? String(last) : null,
    },
  }
}

const missing = (what: string) => problem('not-found', 404, what)

function aboutReply(call: Call, answer: (reply: KeptReply, thread: KeptThread) => Response): Response {
  const found = threads.find((one) => one.id === call.params.id)
  const reply = found?.replies.find((one) => String(one.number) === call.params.number)
  return found && reply ? answer(reply, found) : missing('Cette réponse n’existe pas.')
}

function reportSeen(kept: KeptReport, call: Call): Report {
  const about = threads.find((one) => one.id === kept.threadId)
  const replies = about?.replies ?? []
  const reported = replies.find((one) => one.number === kept.number)
  if (!about || !reported) throw new Error('a report on nothing')
  return {
    id: kept.id,
    thread: {
      id: about.id,
      title: about.title,
      roomId: about.roomId,
      roomName: rooms.find((one) => one.id === about.roomId)?.name ?? '',
    },
    reply: replySeen(reported, call),
    reportedAt: kept.reportedAt,
    count: kept.notes.length,
    state: kept.state,
    outcome: kept.outcome,
    version: kept.version,
    context: replies
      .filter(({ number }) => number !== kept.number && number >= kept.number - 2 && number <= kept.number + 1)
      .map((one) => replySeen(one, call)),
    notes: kept.notes,
    decisions: kept.decisions,
  }
}

function decide(call: Call): Response {
  const kept = reports.find((one) => one.id === call.params.id)
  if (!kept) return missing('Ce signalement n’existe pas.')
  if (call.ifMatch !== `"${kept.version}"`) return problem('stale', 412, 'Le signalement a changé depuis sa lecture.')
  if (reportSeen(kept, call).reply.mine) return problem('own-case', 409, 'Cette réponse est la vôtre.')
  const { outcome, rule, reason } = call.body
  const at = new Date().toISOString()
  kept.state = 'answered'
  kept.outcome = outcome === 'hide' ? 'hidden' : 'kept'
  kept.version += 1
  kept.decisions.push({ outcome, rule: rule ?? null, reason, by: personOf(call.me.id), at })
  const reply = threads.find((one) => one.id === kept.threadId)?.replies.find(({ number }) => number === kept.number)
  if (reply && outcome === 'hide') reply.hidden = { rule, reason, by: personOf(call.me.id), at, version: kept.version }
  return json(reportSeen(kept, call))
}

export const forumRoutes: Route[] = [
  route('GET', '/api/rooms', ({ url, me }) => {
    const open = rooms
      .filter(({ audience }) => audience.kind === 'network' || audience.companyId === me.company?.id)
      .map(roomSeen)
    return paged(url.searchParams.get('order') === 'activity' ? byActivity(open) : open, url)
  }),
  route('GET', '/api/rooms/:id', ({ params }) => {
    const found = rooms.find((one) => one.id === params.id)
    return found ? json(roomSeen(found)) : missing('Cette salle n’existe pas.')
  }),
  route('PUT', '/api/rooms/:id', ({ params, body, ifMatch, me }) => {
    const existing = rooms.find((one) => one.id === params.id)
    const audience = { ...body.audience, companyName: body.audience.kind === 'company' ? me.company?.name : null }
    if (!existing) {
      const opened = room(params.id ?? '', body.name, body.description, audience)
      rooms.push(opened)
      return json(opened)
    }
    if (ifMatch === null) return problem('precondition-required', 428, 'Dites de quelle version vous partez.')
    if (ifMatch !== `"${existing.version}"`) return problem('stale', 412, 'La salle a changé.')
    Object.assign(existing, body, { audience, version: existing.version + 1 })
    return json(roomSeen(existing))
  }),
  route('GET', '/api/rooms/:id/threads', ({ params, url }) =>
    paged(
      threads
        .filter((one) => one.roomId === params.id)
        .map(({ id, title, authorId, openedAt, replies, event }) => {
          const last = replies.at(-1)
          return {
            id,
            title,
            author: personOf(authorId),
            openedAt,
            replies: replies.length,
            lastReply: last ? { number: last.number, at: last.at, author: personOf(last.authorId) } : null,
            event,
          }
        }),
      url,
    ),
  ),
  route('GET', '/api/threads/:id', (call) => {
    const found = threads.find((one) => one.id === call.params.id)
    return found ? json(threadSeen(found, call)) : missing('Ce fil n’existe pas.')
  }),
  route('PUT', '/api/threads/:id', (call) => {
    const { roomId, title, body } = call.body
    const id = call.params.id ?? ''
    if (!threads.some((one) => one.id === id))
      threads.push(thread(id, roomId, title, call.me.id, new Date().toISOString(), body, []))
    const opened = threads.find((one) => one.id === id)
    if (opened && (opened.title !== title || opened.body !== body))
      return problem('thread-exists', 409, 'Fil déjà ouvert.')
    return opened ? json(threadSeen(opened, call)) : missing('')
  }),
  route('PUT', '/api/threads/:id/replies/:number', (call) => {
    const found = threads.find((one) => one.id === call.params.id)
    if (!found) return missing('Ce fil n’existe pas.')
    const id = call.params.number ?? ''
    const existing = found.replies.find((one) => one.id === id)
    if (existing && existing.body !== call.body.body) return problem('reply-exists', 409, 'Réponse déjà publiée.')
    const posted =
      existing ?? reply(found.replies.length + 1, call.me.id, new Date().toISOString(), call.body.body, { id })
    if (!existing) found.replies.push(posted)
    return json(replySeen(posted, call))
  }),
  route('PUT', '/api/threads/:id/replies/:number/report', (call) =>
    aboutReply(call, (reported) => {
      if (reported.authorId === call.me.id) return problem('own-reply', 409, 'Cette réponse est la vôtre.')
      reported.reportedBy.push(call.me.id)
      return json({ reportId: 'signalement-4' })
    }),
  ),
  route('PUT', '/api/threads/:id/replies/:number/restoration', (call) =>
    aboutReply(call, (hidden) => {
      if (!withRole(call, 'moderator')) return problem('forbidden', 403, 'Seule la modération remet une réponse.')
      if (!hidden.hidden) return problem('already-visible', 409, 'Cette réponse est déjà visible.')
      if (call.ifMatch !== `"${hidden.hidden.version}"`) return problem('stale', 412, 'La décision a changé.')
      hidden.hidden = null
      return json(replySeen(hidden, call))
    }),
  ),
  route('GET', '/api/reports', (call) =>
    paged(
      reports
        .filter((one) => one.state === (call.url.searchParams.get('state') ?? 'open'))
        .map((one) => reportSeen(one, call)),
      call.url,
    ),
  ),
  route('GET', '/api/reports/:id', (call) => {
    const found = reports.find((one) => one.id === call.params.id)
    return found ? json(reportSeen(found, call)) : missing('Ce signalement n’existe pas.')
  }),
  route('PUT', '/api/reports/:id/decision', decide),
]

/** What another moderator or member does to a report while a page is open. */
export function reportMeanwhile(id: string, change: Partial<KeptReport>): void {
  const found = reports.find((one) => one.id === id)
  if (found) Object.assign(found, change, { version: found.version + 1 })
}

/** What another moderator does meanwhile to a hidden reply. */
export function putBack(threadId: string, number: number): void {
  const found = threads.find((one) => one.id === threadId)?.replies.find((one) => one.number === number)
  if (found) found.hidden = null
}

/** What moderators do meanwhile to a hidden reply: they put it back, and hide it anew. */
export function hiddenAnew(threadId: string, number: number, reason: string): void {
  const found = threads.find((one) => one.id === threadId)?.replies.find((one) => one.number === number)
  if (found?.hidden) found.hidden = { ...found.hidden, reason, version: found.hidden.version + 2 }
}
