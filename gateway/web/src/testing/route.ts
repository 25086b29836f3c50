import type { Role } from '@/api/types/common'
import type { Me } from '@/api/types/members'

/** One request to the mock network, read. */
export interface Call {
  url: URL
  params: Record<string, string>
  // biome-ignore lint/suspicious/noExplicitAny: a mock trusts what the application under test sends
  body: any
  ifMatch: string | null
  language: 'fr' | 'en'
  me: Me
}

export interface Route {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  /** `/api/members/:id` */
  path: string
  answer: (call: Call) => Response | Promise<Response>
}

export function route(method: Route['method'], path: string, answer: Route['answer']): Route {
  return { method, path, answer }
}

export const json = (body: unknown, status = 200) => Response.json(body, { status })

export function problem(slug: string, status: number, detail: string, rest: Record<string, unknown> = {}): Response {
  return Response.json(
    { type: `urn:traitdunion:problem:${slug}`, title: slug, status, detail, traceId: 'a1b2c3', ...rest },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )
}

/** A cursor page of rows; the cursor of the mock is simply where the next page begins. */
export function paged(rows: readonly unknown[], url: URL): Response {
  const from = Number(url.searchParams.get('cursor') ?? 0)
  const to = from + Number(url.searchParams.get('limit') ?? 20)
  return json({ items: rows.slice(from, to), next: to < rows.length ? String(to) : null })
}

/** Hours from now, as an instant. */
export function hoursFromNow(hours: number): string {
  return new Date(Math.round((Date.now() + hours * 3_600_000) / 900_000) * 900_000).toISOString()
}

export function withRole(call: Call, role: Role): boolean {
  return call.me.roles.includes(role)
}
