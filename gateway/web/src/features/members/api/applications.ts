import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'
import { type Page, usePages } from '@/api/pages'
import type { Application, Decision } from '@/api/types/members'

export function useApplications(state: 'requested' | 'refused') {
  return usePages({
    queryKey: ['applications', 'list'],
    of: '/api/applications',
    query: { state },
    refreshEvery: 30_000,
  })
}

interface Deciding {
  decision: Decision
  /** Called once it was accepted, even when the form of a refusal is gone by then. */
  taken?: () => void
}

/** Decides on the application as it was read: another version is refused by the service with `stale`. */
export function useDecide(application: Application) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ decision }: Deciding) =>
      api.put('/api/applications/{memberId}/decision', {
        path: { memberId: application.memberId },
        body: decision,
        ifMatch: application.version,
      }),
    onSuccess: (_, { taken }) => {
      taken?.()
      queries.setQueriesData<InfiniteData<Page<Application>>>(
        { queryKey: ['applications', 'list'] },
        (data) =>
          data && {
            ...data,
            pages: data.pages.map((page) => ({
              ...page,
              items: page.items.filter((one) => one.memberId !== application.memberId),
            })),
          },
      )
    },
    // Whatever the answer was, the queue may have moved: a colleague decides too, an applicant corrects.
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['applications'] })
      void queries.invalidateQueries({ queryKey: ['members'] })
    },
  })
}
