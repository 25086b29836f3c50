import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'
import { usePages } from '@/api/pages'
import type { Report, ReportSummary } from '@/api/types/forum'
import type { CharterRule } from '@/api/types/members'

const reportsKey = ['reports'] as const
const path = (id: string) => `/api/reports/${encodeURIComponent(id)}`

export function useReports(state: 'open' | 'answered') {
  return usePages<ReportSummary>({ queryKey: [...reportsKey, 'list'], path: '/api/reports', query: { state } })
}

export function reportQuery(id: string) {
  return queryOptions({
    queryKey: [...reportsKey, 'one', id],
    queryFn: ({ signal }) => api.get<Report>(path(id), signal),
  })
}

interface Deciding {
  outcome: 'hide' | 'keep'
  rule: CharterRule | null
  reason: string
  /** The version of the report that was read: nobody decides on what they have not seen. */
  version: number
}

export function useDecide(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ version, rule, ...decision }: Deciding) =>
      api.put<Report>(`${path(id)}/decision`, { ...decision, ...(rule && { rule }) }, { ifMatch: version }),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['threads'] })
      return queries.invalidateQueries({ queryKey: reportsKey })
    },
  })
}
