import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { ApplicationContent } from '@/api/types/members'
import { meQuery } from '@/session/me'

/**
 * Asks to join, on the version of one's earlier request that was read: an answer to it is not passed over unread.
 * `taken` is called even when the form is gone by then.
 */
export function useApply(version: number | undefined, taken: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (content: ApplicationContent) => api.put('/api/me/application', { body: content, ifMatch: version }),
    onSuccess: (application) => {
      taken()
      queries.setQueryData(meQuery.queryKey, (me) => me && { ...me, state: 'requested' as const, application })
      void queries.invalidateQueries({ queryKey: meQuery.queryKey })
    },
    onError: () => {
      // Answered meanwhile, or another charter: both are read again, so that the page tells the truth.
      void queries.invalidateQueries({ queryKey: meQuery.queryKey })
      void queries.invalidateQueries({ queryKey: ['charter'] })
    },
  })
}
