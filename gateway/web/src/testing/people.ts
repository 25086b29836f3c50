import type { CompanyRef, Role } from '@/api/types/common'
import type { Me, Member } from '@/api/types/members'

export const orvalys: CompanyRef = { id: 'orvalys', name: 'Orvalys' }
export const brevane: CompanyRef = { id: 'brevane', name: 'Brévane' }
export const companies = [brevane, orvalys, { id: 'tessandre', name: 'Tessandre' }]

type Person = Member & {
  email: string
  standing: 'active' | 'suspended'
  suspensionReason: string | null
  version: number
}

function person(name: string, company: CompanyRef, site: string, job: string, ...roles: Role[]): Person {
  const id = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]+/g, '-')
  return {
    id,
    name,
    email: `${id.replace('-', '.')}@${company.id}.example`,
    company,
    site,
    job,
    roles: ['member', ...roles],
    standing: 'active',
    suspensionReason: null,
    version: 1,
  }
}

/** The members of the mock network, in the order of their names. */
export const people: Person[] = [
  person('Agnès Delmas', orvalys, 'Paris La Défense', 'Assistante de direction', 'moderator', 'admin'),
  person('Awa Diarra', orvalys, 'Lyon', 'Office manager'),
  person('Béatrice Noël', orvalys, 'Paris La Défense', 'Assistante de direction'),
  person('Camille Perrin', orvalys, 'Paris La Défense', 'Assistante de direction'),
  person('Hélène Marchetti', orvalys, 'Paris La Défense', 'Assistante du président', 'organiser'),
  person('Inès Fofana', brevane, 'Nantes', 'Assistante'),
  person('Julien Arnoux', orvalys, 'Rouen', 'Assistant de direction'),
  person('Karim Saïdi', brevane, 'Nantes', 'Assistant commercial'),
  person('Marc Vidal', orvalys, 'Lyon', 'Assistant de direction'),
  person(
    'Maximilienne-Bérengère de La Rochefoucauld-Montbel',
    brevane,
    'Centre de relation clients et de formation de Saint-Sébastien-sur-Loire',
    'Assistante de la direction générale adjointe aux affaires institutionnelles',
  ),
  person('Nadia Benali', brevane, 'Nantes', 'Assistante de direction', 'organiser', 'moderator'),
  person('Odile Renard', brevane, 'Rennes', 'Office manager'),
  person('Paul Hamon', brevane, 'Nantes', 'Assistant'),
  person('Thomas Quéré', brevane, 'Nantes', 'Assistant de direction'),
]

for (const suspended of people.filter((one) => one.name === 'Paul Hamon')) {
  suspended.standing = 'suspended'
  suspended.suspensionReason = 'Deux messages publicitaires après un premier rappel de la charte.'
}

const preferences: Me['preferences'] = { language: null, theme: 'auto' }

function member(id: string): Me {
  const found = people.find((one) => one.id === id) ?? people[0]
  if (!found) throw new Error('nobody is here')
  const { company, site, job, roles, name, email } = found
  return { id: found.id, name, email, state: 'active', company, site, job, roles, application: null, preferences }
}

function applicant(state: 'none' | 'requested' | 'refused'): Me {
  const application = {
    company: brevane,
    site: 'Nantes',
    job: 'Assistante de direction',
    madeAt: new Date(Date.now() - 2 * 86_400_000).toISOString(),
    version: 1,
  }
  return {
    id: 'margaux-tessier',
    name: 'Margaux Tessier',
    email: 'margaux.tessier@brevane.example',
    state,
    company: null,
    site: null,
    job: null,
    roles: [],
    preferences,
    application:
      state === 'none'
        ? null
        : state === 'requested'
          ? { ...application, state, reason: null, decidedAt: null }
          : {
              ...application,
              state,
              reason:
                'Le site de Nantes n’est pas encore ouvert au réseau : il le sera le 4 janvier. Demandez de nouveau à cette date.',
              decidedAt: new Date(Date.now() - 86_400_000).toISOString(),
            },
  }
}

/** Who can be signed in: `/login?as=<name>` or `network.signIn(name)`. */
export const personas: Record<string, () => Me> = {
  member: () => member('camille-perrin'),
  organiser: () => member('helene-marchetti'),
  admin: () => member('agnes-delmas'),
  moderator: () => member('nadia-benali'),
  suspended: () => member('paul-hamon'),
  'long-name': () => member('maximilienne-berengere-de-la-rochefoucauld-montbel'),
  'not-admitted-admin': () => ({ ...applicant('none'), id: 'root', name: 'Odette Ferrand', roles: ['admin'] }),
  applicant: () => applicant('none'),
  waiting: () => applicant('requested'),
  refused: () => applicant('refused'),
}
