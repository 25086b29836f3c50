import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { ApplicationContent } from '@/api/types/members'
import { meQuery } from '@/session/me'

/** `taken` is called even when the form is gone by then. */
export function useApply(taken: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (content: ApplicationContent) => api.put('/api/me/application', { body: content }),
    onSuccess: (application) => {
      taken()
      queries.setQueryData(meQuery.queryKey, (me) => me && { ...me, state: 'requested' as const, application })
      void queries.invalidateQueries({ queryKey: meQuery.queryKey })
    },
    onError: () => {
      // Admitted meanwhile, or another charter: both are read again, so that the page tells the truth.
      void queries.invalidateQueries({ queryKey: meQuery.queryKey })
      void queries.invalidateQueries({ queryKey: ['charter'] })
    },
  })
}
