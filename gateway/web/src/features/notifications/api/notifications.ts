import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, withQuery } from '@/api/client'
import { type Page, usePages } from '@/api/pages'
import type { Notification } from '@/api/types/members'

/** Everything that happened, newest first. */
export function useNews() {
  return usePages<Notification>({ queryKey: ['notifications'], path: '/api/notifications' })
}

/** What was not seen yet: the first page is all that home needs. */
export const unseenQuery = queryOptions({
  queryKey: ['notifications', 'unseen'],
  queryFn: ({ signal }) =>
    api.get<Page<Notification>>(withQuery('/api/notifications', { seen: false, limit: 10 }), signal),
})

/** Marks one as seen; it leaves home at once, and comes back if the network says no. */
export function useMarkSeen() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.put<Notification>(`/api/notifications/${id}/seen`),
    onMutate: async (id) => {
      await queries.cancelQueries({ queryKey: unseenQuery.queryKey })
      const before = queries.getQueryData(unseenQuery.queryKey)
      queries.setQueryData(
        unseenQuery.queryKey,
        (page) => page && { ...page, items: page.items.filter((one) => one.id !== id) },
      )
      return before
    },
    onError: (_error, _id, before) => queries.setQueryData(unseenQuery.queryKey, before),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notifications'] }),
  })
}

/** Marks all up to the given one, the newest that the reader has on the page. */
export function useMarkAllSeen() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (upTo: string) => api.put<void>('/api/notifications/seen', { upTo }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['notifications'] }),
  })
}
