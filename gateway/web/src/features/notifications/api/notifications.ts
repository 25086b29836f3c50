import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '@/api/client'
import { usePages } from '@/api/pages'
import { newsOf } from '@/api/types/members'
import { sayFailed } from '@/components/sayFailed'

/** Everything that happened, newest first. */
export function useNews() {
  const pages = usePages({ queryKey: ['notifications'], of: '/api/notifications' })
  return { ...pages, data: pages.data?.map(newsOf) }
}

/** What was not seen yet: the first page is all that home needs. */
export const unseenQuery = queryOptions({
  queryKey: ['notifications', 'unseen'],
  queryFn: ({ signal }) =>
    api
      .get('/api/notifications', { query: { seen: false, limit: 10 }, signal })
      .then(({ items, next }) => ({ items: items.map(newsOf), next })),
})

/** Marks one as seen; it leaves home at once, and comes back with a word about it if the network says no. */
export function useMarkSeen() {
  const { t } = useTranslation('notifications')
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.put('/api/notifications/{id}/seen', { path: { id } }),
    onMutate: async (id) => {
      await queries.cancelQueries({ queryKey: unseenQuery.queryKey })
      const before = queries.getQueryData(unseenQuery.queryKey)
      queries.setQueryData(
        unseenQuery.queryKey,
        (page) => page && { ...page, items: page.items.filter((one) => one.id !== id) },
      )
      return before
    },
    // Not said by what asked: that left the page at once.
    onError: (error, _id, before) => {
      queries.setQueryData(unseenQuery.queryKey, before)
      sayFailed(error, t('failed'))
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['notifications'] }),
  })
}

/** Marks all up to the given one, the newest that the reader has on the page. */
export function useMarkAllSeen() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (upTo: string) => api.put('/api/notifications/seen', { body: { upTo } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notifications'] }),
  })
}
