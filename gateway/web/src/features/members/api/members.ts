import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'
import { usePages } from '@/api/pages'
import { isProblem } from '@/api/problem'
import type { GrantableRole, Member } from '@/api/types/members'

interface Filter {
  company?: string
  /** Administrators only: others see active members whatever they ask. */
  standing?: 'active' | 'suspended'
}

export function useMembers({ company, standing }: Filter) {
  return usePages({
    queryKey: ['members', 'list'],
    of: '/api/members',
    query: { company, standing },
    limit: 30,
  })
}

export const memberQuery = (id: string) =>
  queryOptions({
    queryKey: ['members', 'one', id],
    queryFn: ({ signal }) => api.get('/api/members/{id}', { path: { id }, signal }),
  })

/** What is told of a change, also when another page is shown by then. */
interface Outcome<V> {
  taken?: (variables: V) => void
  refused?: (error: unknown) => void
}

/**
 * Every change of a member answers with the member as it is then; one that came too late shows what is the case. By the
 * time of the answer the page may be another member's.
 */
function useMemberChange<V>(change: (variables: V) => Promise<Member>, { taken, refused }: Outcome<V> = {}) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (member, variables) => {
      taken?.(variables)
      queries.setQueryData(memberQuery(member.id).queryKey, member)
      void queries.invalidateQueries({ queryKey: ['members', 'list'] })
      void queries.invalidateQueries({ queryKey: ['me'] })
    },
    onError: (error) => {
      refused?.(error)
      return isProblem(error, 'stale') ? queries.invalidateQueries({ queryKey: ['members', 'one'] }) : undefined
    },
  })
}

/** Gives a role or takes it back. */
export function useRoleChange(id: string, role: GrantableRole, outcome: Outcome<boolean>) {
  return useMemberChange((given: boolean) => {
    const path = '/api/members/{id}/roles/{role}'
    return given ? api.put(path, { path: { id, role } }) : api.delete(path, { path: { id, role } })
  }, outcome)
}

/** Suspends the member as it was read. */
export function useSuspend({ id, version }: Member, taken: () => void) {
  return useMemberChange(
    (reason: string) =>
      api.put('/api/members/{id}/suspension', { path: { id }, body: { reason }, ifMatch: version ?? undefined }),
    { taken },
  )
}

export function useReinstate({ id, version }: Member) {
  return useMemberChange(() =>
    api.delete('/api/members/{id}/suspension', { path: { id }, ifMatch: version ?? undefined }),
  )
}
