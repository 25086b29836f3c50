import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, send } from '@/api/client'
import type { Role } from '@/api/types/common'
import type { Me } from '@/api/types/members'
import { currentLanguage } from '@/i18n'

export interface Session {
  signedIn: boolean
  name?: string
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => send<Session>('GET', '/api/session', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => api.get('/api/me', { signal }),
  staleTime: 60_000,
})

/** The person who is signed in; only beneath the session gate, which waits for it. */
export function useMe(): Me {
  const { data } = useQuery(meQuery)
  if (!data) throw new Error('useMe() outside the session gate')
  return data
}

export function hasRole(me: Me, role: Role): boolean {
  return role === 'member' ? me.state === 'active' : me.roles.includes(role)
}

export function useRole(role: Role): boolean {
  return hasRole(useMe(), role)
}

/** What a browser leaves as it is in an address although no address may hold it. */
const unwritten = /[|^`{}[\]\\"<> ]/g

/** Where to go to sign in, in the language that is spoken here, and come back to the address that is open now. */
export function signInAddress(): string {
  const { pathname, search, hash } = window.location
  const here = (pathname + search + hash).replace(unwritten, encodeURIComponent)
  return `/login?to=${encodeURIComponent(here)}&lang=${currentLanguage()}`
}
