import type { Application, Charter, Notification } from '@/api/types/members'
import { brevane, companies, orvalys, people } from './people'
import { type Call, hoursFromNow, json, paged, problem, route, withRole } from './route'

const charter: Record<'fr' | 'en', Charter> = {
  fr: {
    version: '2026-1',
    title: 'La charte, en cinq règles',
    preamble: 'Ce réseau tient parce que chaque personne s’y engage.',
    rules: [
      {
        id: 'respect',
        title: 'On s’écoute avant de conseiller.',
        text: 'Une question mérite une expérience, pas un jugement.',
      },
      {
        id: 'confidentiality',
        title: 'Ce qui se dit ici reste ici.',
        text: 'Rien ne sort du réseau sans l’accord de la personne qui l’a dit.',
      },
      {
        id: 'situations',
        title: 'On parle des situations, jamais des absents.',
        text: 'Ni nom, ni fonction qui permette de reconnaître.',
      },
      {
        id: 'support',
        title: 'On rend ce qu’on a reçu.',
        text: 'Une réponse qui a servi appelle un merci, et un jour une réponse.',
      },
      {
        id: 'no-advertising',
        title: 'On n’y vend rien.',
        text: 'Ni offre commerciale, ni démarchage, même pour rendre service.',
      },
    ],
  },
  en: {
    version: '2026-1',
    title: 'The charter, in five rules',
    preamble: 'This network holds because each person commits to it.',
    rules: [
      {
        id: 'respect',
        title: 'We listen before we advise.',
        text: 'A question deserves an experience, not a judgement.',
      },
      {
        id: 'confidentiality',
        title: 'What is said here stays here.',
        text: 'Nothing leaves the network without the consent of the person who said it.',
      },
      {
        id: 'situations',
        title: 'We speak of situations, never of the absent.',
        text: 'No name, nor any position by which to recognise someone.',
      },
      {
        id: 'support',
        title: 'We give back what we received.',
        text: 'A reply that helped calls for thanks, and one day for a reply.',
      },
      {
        id: 'no-advertising',
        title: 'Nothing is sold here.',
        text: 'No commercial offer and no canvassing, even as a favour.',
      },
    ],
  },
}

export const applications: Application[] = [
  {
    memberId: 'margaux-tessier',
    name: 'Margaux Tessier',
    email: 'margaux.tessier@brevane.example',
    emailConfirmed: true,
    company: brevane,
    site: 'Nantes',
    job: 'Assistante de direction',
    madeAt: hoursFromNow(-50),
    state: 'requested',
    reason: null,
    version: 1,
  },
  {
    memberId: 'yann-le-goff',
    name: 'Yann Le Goff',
    email: 'yann.le-goff@orvalys.example',
    emailConfirmed: false,
    company: orvalys,
    site: 'Rouen',
    job: 'Assistant de direction',
    madeAt: hoursFromNow(-5),
    state: 'requested',
    reason: null,
    version: 3,
  },
  {
    memberId: 'sacha-roux',
    name: 'Sacha Roux',
    email: 'sacha.roux@brevane.example',
    emailConfirmed: true,
    company: brevane,
    site: 'Rennes',
    job: 'Office manager',
    madeAt: hoursFromNow(-400),
    state: 'refused',
    version: 2,
    reason: 'Le site de Rennes ouvre au réseau le 4 janvier. Demandez de nouveau à cette date.',
  },
]

export const notifications: Notification[] = [
  {
    id: 'n6',
    at: hoursFromNow(-1),
    seen: false,
    kind: 'seat-from-waiting-list',
    data: {
      eventId: 'visite-brevane',
      title: 'Visite du centre de relation clients de Brévane',
      startsAt: hoursFromNow(215),
      zone: 'Europe/Paris',
    },
  },
  {
    id: 'n5',
    at: hoursFromNow(-26),
    seen: false,
    kind: 'event-changed',
    data: {
      eventId: 'metier',
      title: 'Le métier aujourd’hui et demain',
      startsAt: hoursFromNow(390),
      endsAt: hoursFromNow(394),
      zone: 'Europe/Paris',
      place: 'Maison des métiers, 18 rue des Grainetiers, Paris 9ᵉ',
      changes: [
        {
          field: 'place',
          before: 'Tour Orvalys, La Défense',
          after: 'Maison des métiers, 18 rue des Grainetiers, Paris 9ᵉ',
        },
      ],
    },
  },
  {
    id: 'n4',
    at: hoursFromNow(-70),
    seen: false,
    kind: 'reply-hidden',
    data: { threadId: 'agenda-partage', number: 5, rule: 'situations' },
  },
  {
    id: 'n3',
    at: hoursFromNow(-200),
    seen: true,
    kind: 'event-cancelled',
    data: {
      eventId: 'salon',
      title: 'Atelier de salon : dire non avec tact',
      startsAt: hoursFromNow(48),
      zone: 'Europe/Paris',
      reason: 'Le salon ferme ses portes un jour plus tôt ; une autre date sera proposée en janvier.',
    },
  },
  {
    id: 'n2',
    at: hoursFromNow(-300),
    seen: true,
    kind: 'report-answered',
    data: { threadId: 'agenda-partage', number: 2, outcome: 'kept' },
  },
  { id: 'n1', at: hoursFromNow(-900), seen: true, kind: 'admitted', data: {} },
]

const asSeenBy = (call: Call) => (one: (typeof people)[number]) => {
  const { email: _, standing, suspensionReason, version, ...seen } = one
  return withRole(call, 'admin') ? { ...seen, standing, suspensionReason, version } : seen
}

const mine = (call: Call) => (call.me.id === 'camille-perrin' ? notifications : notifications.slice(-1))

const nobody = () => problem('not-found', 404, 'Cette personne n’est pas dans le réseau.')

export const membersRoutes = [
  route('GET', '/api/me', (call) => json(call.me)),
  route('PUT', '/api/me/preferences', (call) => {
    call.me.preferences = call.body
    return json(call.body)
  }),
  route('GET', '/api/charter', (call) => json(charter[call.language])),
  route('GET', '/api/companies', ({ url }) => paged(companies, url)),
  route('PUT', '/api/me/application', (call) => {
    const company = companies.find((one) => one.id === call.body.companyId)
    if (!company) {
      const errors = [{ field: 'companyId', message: 'Choisissez une entreprise du réseau.' }]
      return problem('invalid-request', 400, 'Un champ est à corriger.', { errors })
    }
    const { site, job } = call.body
    call.me.state = 'requested'
    call.me.application = {
      company,
      site,
      job,
      state: 'requested',
      reason: null,
      madeAt: new Date().toISOString(),
      decidedAt: null,
      version: 1,
    }
    return json(call.me.application)
  }),
  route('GET', '/api/applications', ({ url }) =>
    paged(
      applications.filter((one) => one.state === (url.searchParams.get('state') ?? 'requested')),
      url,
    ),
  ),
  route('PUT', '/api/applications/:memberId/decision', ({ params, body, ifMatch }) => {
    const found = applications.find((one) => one.memberId === params.memberId)
    if (!found) return nobody()
    if (ifMatch !== `"${found.version}"`)
      return problem('stale', 412, 'La demande a changé depuis que vous l’avez lue.')
    found.state = body.decision === 'admit' ? 'admitted' : 'refused'
    found.reason = body.reason ?? null
    found.version += 1
    return json(found)
  }),
  route('GET', '/api/members', (call) => {
    const company = call.url.searchParams.get('company')
    const standing = call.url.searchParams.get('standing') ?? (withRole(call, 'admin') ? null : 'active')
    const rows = people.filter(
      (one) => (!company || one.company.id === company) && (!standing || one.standing === standing),
    )
    return paged(rows.map(asSeenBy(call)), call.url)
  }),
  route('GET', '/api/members/:id', (call) => {
    const found = people.find((one) => one.id === call.params.id)
    return found ? json(asSeenBy(call)(found)) : nobody()
  }),
  ...(['PUT', 'DELETE'] as const).map((method) =>
    route(method, '/api/members/:id/roles/:role', (call) => {
      const found = people.find((one) => one.id === call.params.id)
      if (!found) return nobody()
      const role = call.params.role as 'organiser' | 'moderator'
      found.roles = found.roles.filter((one) => one !== role)
      if (method === 'PUT') found.roles.push(role)
      return json(asSeenBy(call)(found))
    }),
  ),
  ...(['PUT', 'DELETE'] as const).map((method) =>
    route(method, '/api/members/:id/suspension', (call) => {
      const found = people.find((one) => one.id === call.params.id)
      if (!found) return nobody()
      if (found.id === call.me.id) return problem('not-yourself', 409, 'On ne suspend pas son propre accès.')
      if (call.ifMatch !== `"${found.version}"`) return problem('stale', 412, 'Cette fiche a changé entre-temps.')
      found.version += 1
      found.standing = method === 'PUT' ? 'suspended' : 'active'
      found.suspensionReason = method === 'PUT' ? call.body.reason : null
      return json(asSeenBy(call)(found))
    }),
  ),
  route('GET', '/api/notifications', (call) => {
    const seen = call.url.searchParams.get('seen')
    return paged(
      mine(call).filter((one) => seen === null || String(one.seen) === seen),
      call.url,
    )
  }),
  route('PUT', '/api/notifications/seen', (call) => {
    const { listed, olderThan } = call.body
    const all = mine(call)
    const end = olderThan ? all.findIndex((one) => one.id === olderThan) : all.length
    all.forEach((one, place) => {
      if (listed.includes(one.id) || place > end) one.seen = true
    })
    return new Response(null, { status: 204 })
  }),
  route('PUT', '/api/notifications/:id/seen', (call) => {
    const found = mine(call).find((one) => one.id === call.params.id)
    if (found) found.seen = true
    return found ? json(found) : problem('not-found', 404, 'Cette nouvelle n’existe pas.')
  }),
]
