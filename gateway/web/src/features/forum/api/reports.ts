import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'
import { usePages } from '@/api/pages'
import type { DecisionContent } from '@/api/types/forum'

const reportsKey = ['reports'] as const

export function useReports(state: 'open' | 'answered') {
  return usePages({ queryKey: [...reportsKey, 'list'], of: '/api/reports', query: { state }, refreshEvery: 30_000 })
}

export function reportQuery(id: string) {
  return queryOptions({
    queryKey: [...reportsKey, 'one', id],
    queryFn: ({ signal }) => api.get('/api/reports/{id}', { path: { id }, signal }),
  })
}

type Deciding = DecisionContent & {
  /** The version of the report that was read: nobody decides on what they have not seen. */
  version: number
}

/** `taken` is called even when the form is gone by then: a decision that stands leaves no draft. */
export function useDecide(id: string, taken: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ version, ...decision }: Deciding) =>
      api.put('/api/reports/{id}/decision', { path: { id }, body: decision, ifMatch: version }),
    onSuccess: () => {
      taken()
      void queries.invalidateQueries({ queryKey: ['threads'] })
      void queries.invalidateQueries({ queryKey: reportsKey })
    },
  })
}
