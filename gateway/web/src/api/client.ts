import { currentLanguage } from '@/i18n'
import { Problem } from './problem'

interface Sending {
  body?: unknown
  /** The version that was read; the write is refused with `stale` when someone else was faster. */
  ifMatch?: number
  signal?: AbortSignal
}

type Listener = (problem: Problem) => void
const listeners = new Set<Listener>()

/** Hears of every answer that concerns the whole page (session expired, membership suspended), whoever asked. */
export function onRefusal(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const api = {
  get: <T>(path: string, signal?: AbortSignal) => send<T>('GET', path, { signal }),
  put: <T>(path: string, body?: unknown, sending: Omit<Sending, 'body'> = {}) =>
    send<T>('PUT', path, { ...sending, body }),
  post: <T>(path: string, body?: unknown) => send<T>('POST', path, { body }),
  delete: <T = void>(path: string) => send<T>('DELETE', path, {}),
}

async function send<T>(method: string, path: string, { body, ifMatch, signal }: Sending): Promise<T> {
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': currentLanguage(),
  }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  if (ifMatch !== undefined) headers['If-Match'] = `"${ifMatch}"`
  if (method !== 'GET') headers['X-XSRF-TOKEN'] = cookie('XSRF-TOKEN')

  const response = await fetch(path, {
    method,
    headers,
    signal,
    credentials: 'same-origin',
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch((error: unknown) => {
    throw signal?.aborted ? error : Problem.offline()
  })
  if (!response.ok) {
    const problem = await Problem.from(response)
    if (problem.status === 401 || problem.slug === 'suspended') for (const listener of listeners) listener(problem)
    throw problem
  }
  return (response.status === 204 ? undefined : await response.json()) as T
}

function cookie(name: string): string {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`))
  return found ? decodeURIComponent(found.slice(name.length + 1)) : ''
}

/** `/api/events?when=upcoming`; what is null or undefined is left out. */
export function withQuery(path: string, query: Record<string, string | number | boolean | null | undefined>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null)
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return text ? `${path}?${text}` : path
}
