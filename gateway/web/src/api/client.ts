import { currentLanguage } from '@/i18n'
import type { Answer, Asked, Method, PathOf } from './contract'
import { Problem } from './problem'

interface Sending {
  path?: Record<string, string | number>
  query?: Record<string, unknown>
  body?: unknown
  ifMatch?: number
  signal?: AbortSignal
}

type Listener = (problem: Problem, method: string) => void
const listeners = new Set<Listener>()

/** Hears of every answer that concerns the whole page (session expired, membership suspended), whoever asked. */
export function onRefusal(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The three services. Address, what is sent and what is answered are checked against their OpenAPI documents. */
export const api = {
  get: <P extends PathOf<'get'>>(path: P, asked: Asked<P, 'get'>) => ask('get', path, asked),
  put: <P extends PathOf<'put'>>(path: P, asked: Asked<P, 'put'>) => ask('put', path, asked),
  delete: <P extends PathOf<'delete'>>(path: P, asked: Asked<P, 'delete'>) => ask('delete', path, asked),
}

function ask<P extends PathOf<M>, M extends Method>(method: M, path: P, asked: Asked<P, M>): Promise<Answer<P, M>> {
  return send(method.toUpperCase(), path, asked as Sending)
}

/** One request to the gateway, and its answer or its refusal. Services are asked through `api`. */
export async function send<T>(method: string, template: string, sending: Sending = {}): Promise<T> {
  const { body, ifMatch, signal } = sending
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': currentLanguage(),
  }
  if (body !== undefined) headers['Content-Type'] = 'application/json'
  if (ifMatch !== undefined) headers['If-Match'] = `"${ifMatch}"`
  if (method !== 'GET') headers['X-XSRF-TOKEN'] = cookie('XSRF-TOKEN')

  const lost = (error: unknown) => {
    throw signal?.aborted ? error : Problem.offline()
  }
  const response = await fetch(address(template, sending), {
    method,
    headers,
    signal,
    credentials: 'same-origin',
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch(lost)
  if (!response.ok) {
    const problem = await Problem.from(response)
    if (problem.status === 401 || problem.slug === 'suspended')
      for (const listener of listeners) listener(problem, method)
    throw problem
  }
  return (response.status === 204 ? undefined : await response.json().catch(lost)) as T
}

function cookie(name: string): string {
  const found = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`))
  return found ? decodeURIComponent(found.slice(name.length + 1)) : ''
}

/** `/api/events/{id}` with its parts filled in and its query behind it. */
function address(template: string, { path = {}, query = {} }: Sending): string {
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''))
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null)
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return text ? `${filled}?${text}` : filled
}
