import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { ApplicationContent } from '@/api/types/members'
import { currentLanguage } from '@/i18n'
import { meQuery } from '@/session/me'

export const charterQuery = () =>
  queryOptions({
    queryKey: ['charter', currentLanguage()],
    queryFn: ({ signal }) => api.get('/api/charter', { signal }),
    staleTime: 600_000,
  })

export function useApply() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (content: ApplicationContent) => api.put('/api/me/application', { body: content }),
    onSuccess: () => queries.invalidateQueries({ queryKey: meQuery.queryKey }),
    onError: () => {
      // Admitted meanwhile, or another charter: both are read again, so that the page tells the truth.
      void queries.invalidateQueries({ queryKey: meQuery.queryKey })
      void queries.invalidateQueries({ queryKey: ['charter'] })
    },
  })
}
