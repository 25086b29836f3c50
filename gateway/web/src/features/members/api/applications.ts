import { type InfiniteData, useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '@/api/client'
import { type Page, usePages } from '@/api/pages'
import { isProblem } from '@/api/problem'
import type { Application, Decision } from '@/api/types/members'
import { toast } from '@/components/toast'

const listKey = ['applications', 'list'] as const
type Listed = InfiniteData<Page<Application>>

export function useApplications(state: 'requested' | 'refused') {
  return usePages({
    queryKey: listKey,
    of: '/api/applications',
    query: { state },
    refreshEvery: 30_000,
  })
}

interface Deciding {
  decision: Decision
  /** Called once it was decided, by this answer or by somebody else's: the words of a refusal are no longer needed. */
  taken?: () => void
}

/**
 * Decides on the application as it was read: another version is refused by the service with `stale`, and what became of
 * it is read before that is said. What was decided is announced, since the request has left the page by then.
 */
export function useDecide(application: Application) {
  const { t } = useTranslation('admission')
  const queries = useQueryClient()
  const isThis = (one: Application) => one.memberId === application.memberId
  const waits = () =>
    queries
      .getQueriesData<Listed>({ queryKey: listKey })
      .flatMap(([, data]) => data?.pages ?? [])
      .some(({ items }) => items.some((one) => isThis(one) && one.state === 'requested'))
  return useMutation({
    mutationFn: ({ decision }: Deciding) =>
      api.put('/api/applications/{memberId}/decision', {
        path: { memberId: application.memberId },
        body: decision,
        ifMatch: application.version,
      }),
    onSuccess: (_, { decision, taken }) => {
      taken?.()
      const { name } = application
      toast(decision.decision === 'admit' ? t('admitted', { name }) : t('refusedNow', { name }))
      queries.setQueriesData<Listed>(
        { queryKey: listKey },
        (data) =>
          data && {
            ...data,
            pages: data.pages.map((page) => ({ ...page, items: page.items.filter((one) => !isThis(one)) })),
          },
      )
    },
    // Whatever the answer was, the queue may have moved: a colleague decides too, an applicant corrects.
    onSettled: async (_, error, { taken }) => {
      const stale = isProblem(error, 'stale')
      void queries.invalidateQueries({ queryKey: ['members'] })
      const read = queries.invalidateQueries({ queryKey: ['applications'], refetchType: stale ? 'all' : 'active' })
      if (!stale) return
      await read
      if (waits()) return
      taken?.()
      toast(t('answeredMeanwhile', { name: application.name }), 'wax')
    },
  })
}
