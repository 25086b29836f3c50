import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { ThreadContent } from '@/api/types/forum'

export const threadsKey = ['threads'] as const
/** Replies of one page of a thread. */
export const pageOfReplies = 20

/** A thread with the page of its replies that begins after a number, in one request. */
export function threadQuery(id: string, after: number) {
  return queryOptions({
    queryKey: [...threadsKey, 'one', id, after],
    queryFn: ({ signal }) =>
      api.get('/api/threads/{id}', { path: { id }, query: { after, limit: pageOfReplies }, signal }),
    placeholderData: keepPreviousData,
  })
}

type Opening = ThreadContent & { id: string }

/** Opens a thread; sent again with the same id, it changes nothing more. `taken` is called even when the form is gone. */
export function useOpenThread(taken: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...thread }: Opening) => api.put('/api/threads/{id}', { path: { id }, body: thread }),
    onSuccess: taken,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: threadsKey })
      void queries.invalidateQueries({ queryKey: ['rooms'] })
    },
  })
}
