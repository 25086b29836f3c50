import type { Me } from '@/api/types/members'
import { eventsRoutes } from './events'
import { forumRoutes } from './forum'
import { membersRoutes } from './members'
import { people, personas } from './people'
import { json, problem, type Route } from './route'

const routes: Route[] = [...membersRoutes, ...eventsRoutes, ...forumRoutes]

/** Who is signed in, kept by name so that what a person changes stays changed. */
const signedIn = new Map<string, Me>()

/** The whole network in memory, as the contract of its services has it: for tests and for `npm run dev:mock`. */
export async function mock(request: Request): Promise<Response> {
  const url = new URL(request.url)
  if (url.pathname === '/login') return login(url)
  const name = /persona=([\w-]+)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? 'nobody'
  const me = person(name)
  if (url.pathname === '/api/session') return json(me ? { signedIn: true, name: me.name } : { signedIn: false })
  if (!me) return problem('unauthenticated', 401, 'Connectez-vous pour continuer.')
  if (url.pathname === '/logout') return logout()
  if (people.find((one) => one.id === me.id)?.standing === 'suspended' && name === 'suspended') return suspended()
  if (url.pathname === '/api/notifications/stream') return stream()
  return answer(request, url, me)
}

async function answer(request: Request, url: URL, me: Me): Promise<Response> {
  for (const { method, path, answer } of routes) {
    const params = match(path, url.pathname)
    if (method !== request.method || !params) continue
    const text = await request.text()
    const body = text ? JSON.parse(text) : undefined
    const language = request.headers.get('accept-language')?.startsWith('en') ? 'en' : 'fr'
    return answer({ url, params, body, ifMatch: request.headers.get('if-match'), language, me })
  }
  return problem('not-found', 404, `Rien à cette adresse : ${url.pathname}`)
}

function match(path: string, actual: string): Record<string, string> | null {
  const wanted = path.split('/')
  const given = actual.split('/')
  if (wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(given[index] ?? '')
    else if (part !== given[index]) return null
  }
  return params
}

function person(name: string): Me | null {
  const known = signedIn.get(name) ?? personas[name]?.()
  if (!known) return null
  signedIn.set(name, known)
  return known
}

function login(url: URL): Response {
  const persona = url.searchParams.get('as') ?? 'member'
  const headers = { location: url.searchParams.get('to') ?? '/', 'set-cookie': `persona=${persona}; Path=/` }
  return new Response(null, { status: 302, headers })
}

function logout(): Response {
  return new Response(JSON.stringify({ location: '/' }), {
    headers: { 'content-type': 'application/json', 'set-cookie': 'persona=; Path=/; Max-Age=0' },
  })
}

function suspended(): Response {
  const reason = 'Deux messages publicitaires après un premier rappel de la charte.'
  return problem('suspended', 403, 'Votre accès au réseau est suspendu.', { reason })
}

/** Open for ever and silent: what arrives live is sent by the tests themselves. */
function stream(): Response {
  const body = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode(': open\n\n')) })
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
}
