import { type InfiniteData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '@/api/client'
import { type Page, usePages } from '@/api/pages'
import { type Notification, type NotificationView, newsOf } from '@/api/types/members'
import { sayFailed } from '@/components/sayFailed'

const listKey = ['notifications', 'list'] as const
type Listed = InfiniteData<Page<NotificationView>>

/** Everything that happened, newest first. */
export function useNews() {
  const pages = usePages({ queryKey: listKey, of: '/api/notifications' })
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

const marking = ['notifications', 'marking']

/** Marks one as seen, in the list once it is; it leaves home at once, and comes back with a word about it if the network says no. */
export function useMarkSeen() {
  const { t } = useTranslation('notifications')
  const queries = useQueryClient()
  const change = (items: (items: Notification[]) => Notification[]) =>
    queries.setQueryData(unseenQuery.queryKey, (page) => page && { ...page, items: items(page.items) })
  return useMutation({
    mutationKey: marking,
    // One after the other, so that the last knows that it is the last.
    scope: { id: 'marking' },
    mutationFn: (id: string) => api.put('/api/notifications/{id}/seen', { path: { id } }),
    onMutate: async (id) => {
      await queries.cancelQueries({ queryKey: unseenQuery.queryKey })
      const marked = queries.getQueryData(unseenQuery.queryKey)?.items.find((one) => one.id === id)
      change((items) => items.filter((one) => one.id !== id))
      return marked
    },
    // The list is read again after that, and must not offer meanwhile to mark it.
    onSuccess: (_, id) =>
      queries.setQueriesData<Listed>(
        { queryKey: listKey },
        (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, items: withSeen(page.items, id) })) },
      ),
    // Not said by what asked: that left the page at once. Only this one comes back: others may be on their way.
    onError: (error, id, marked) => {
      if (marked) change((items) => newestFirst([...items.filter((one) => one.id !== id), marked]))
      sayFailed(error, t('failed'))
    },
    // What is read while another mark is on its way would show that one again. The next one does not wait for it.
    onSettled: () => {
      if (queries.isMutating({ mutationKey: marking }) === 1)
        void queries.invalidateQueries({ queryKey: ['notifications'] })
    },
  })
}

const withSeen = (items: NotificationView[], id: string) =>
  items.map((one) => (one.id === id ? { ...one, seen: true } : one))

const newestFirst = (items: Notification[]) => items.toSorted((one, other) => other.at.localeCompare(one.at))

/** So many the service takes at once; who has read on further than that asks twice. */
const most = 500

/** Marks what the page lists, and all that is older where its list breaks off; not what came in between meanwhile. */
export function useMarkAllSeen({ data = [], hasMore }: Pick<ReturnType<typeof useNews>, 'data' | 'hasMore'>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => {
      const unseen = data.filter((one) => !one.seen).map((one) => one.id)
      const olderThan = hasMore ? (data.at(-1)?.id ?? null) : null
      return api.put('/api/notifications/seen', { body: { listed: unseen.slice(0, most), olderThan } })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['notifications'] }),
  })
}
