import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, withQuery } from '@/api/client'
import type { Thread } from '@/api/types/forum'

export const threadsKey = ['threads'] as const
/** Replies of one page of a thread. */
export const pageOfReplies = 20

export const threadPath = (id: string) => `/api/threads/${encodeURIComponent(id)}`

/** A thread with the page of its replies that begins after a number, in one request. */
export function threadQuery(id: string, after: number) {
  return queryOptions({
    queryKey: [...threadsKey, 'one', id, after],
    queryFn: ({ signal }) => api.get<Thread>(withQuery(threadPath(id), { after, limit: pageOfReplies }), signal),
    placeholderData: keepPreviousData,
  })
}

interface Opening {
  id: string
  roomId: string
  title: string
  body: string
}

/** Opens a thread; sent again with the same id, it changes nothing more. */
export function useOpenThread() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...thread }: Opening) => api.put<Thread>(threadPath(id), thread),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: threadsKey })
      void queries.invalidateQueries({ queryKey: ['rooms'] })
    },
  })
}
