import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'
import { usePages } from '@/api/pages'
import type { Member } from '@/api/types/members'

interface Filter {
  company?: string
  /** Administrators only: others see active members whatever they ask. */
  standing?: 'active' | 'suspended'
}

export function useMembers({ company, standing }: Filter) {
  return usePages<Member>({
    queryKey: ['members', 'list'],
    path: '/api/members',
    query: { company, standing },
    limit: 30,
  })
}

export const memberQuery = (id: string) =>
  queryOptions({
    queryKey: ['members', 'one', id],
    queryFn: ({ signal }) => api.get<Member>(`/api/members/${encodeURIComponent(id)}`, signal),
  })

/** Every change of a member answers with the member as it is then. */
function useMemberChange<V>(id: string, change: (variables: V) => Promise<Member>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (member) => {
      queries.setQueryData(memberQuery(id).queryKey, member)
      void queries.invalidateQueries({ queryKey: ['members', 'list'] })
      void queries.invalidateQueries({ queryKey: ['me'] })
    },
  })
}

export type GrantableRole = 'organiser' | 'moderator'

export function useRoleChange(id: string) {
  return useMemberChange(id, ({ role, given }: { role: GrantableRole; given: boolean }) => {
    const path = `/api/members/${encodeURIComponent(id)}/roles/${role}`
    return given ? api.put<Member>(path) : api.delete<Member>(path)
  })
}

export function useSuspend(id: string) {
  return useMemberChange(id, (reason: string) =>
    api.put<Member>(`/api/members/${encodeURIComponent(id)}/suspension`, { reason }),
  )
}

export function useReinstate(id: string) {
  return useMemberChange(id, () => api.delete<Member>(`/api/members/${encodeURIComponent(id)}/suspension`))
}
