import { type QueryKey, useIsMutating, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'
import { isProblem } from '@/api/problem'
import type { Reply, ReportContent, Thread } from '@/api/types/forum'
import type { Me } from '@/api/types/members'
import { toast } from '@/components/toast'
import { threadQuery, threadsKey } from './threads'

interface Posting {
  id: string
  body: string
}

/** A reply that was written here and that the forum has not numbered yet. */
export const unsent = 0

const postingTo = (threadId: string) => [...threadsKey, 'posting', threadId]

/** While a reply is on its way its form takes no other words. */
export function usePosting(threadId: string): boolean {
  return useIsMutating({ mutationKey: postingTo(threadId) }) > 0
}

/**
 * Posts a reply and shows it at once beneath the page that is open; if the forum does not take it, it goes away again
 * and its words are still in the form. Sent again with the same id, it is the same reply. `taken` is called even when
 * the form is gone by then: its draft must not come back as if it had never been sent.
 */
export function usePostReply(threadId: string, after: number, me: Me, taken: () => void) {
  const queries = useQueryClient()
  const change = (page: QueryKey, replies: (items: Reply[]) => Reply[]) =>
    queries.setQueryData<Thread>(
      page,
      (thread) => thread && { ...thread, replies: { ...thread.replies, items: replies(thread.replies.items) } },
    )
  return useMutation({
    mutationKey: postingTo(threadId),
    mutationFn: ({ id, body }: Posting) =>
      api.put('/api/threads/{threadId}/replies/{replyId}', { path: { threadId, replyId: id }, body: { body } }),
    onMutate: async ({ id, body }) => {
      const { queryKey } = threadQuery(threadId, after)
      await queries.cancelQueries({ queryKey })
      const shown = queries.getQueryData<Thread>(queryKey)?.replies
      // It is there already when it had arrived before, and only the answer was lost.
      if (!shown?.next && shown?.items.every((reply) => reply.id !== id))
        change(queryKey, (items) => [...items, written(id, body, me)])
      return queryKey // by the time of the answer another page may be open
    },
    onError: (_, { id }, page) => {
      if (page) change(page, (items) => items.filter((reply) => reply.id !== id || reply.number !== unsent))
    },
    onSuccess: (posted, { id }, page) => {
      taken()
      change(page, (items) => items.map((reply) => (reply.id === id ? posted : reply)))
    },
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: threadsKey })
      void queries.invalidateQueries({ queryKey: ['rooms'] })
    },
  })
}

function written(id: string, body: string, me: Me): Reply {
  return {
    id,
    number: unsent,
    author: { id: me.id, name: me.name, companyName: me.company?.name ?? '' },
    at: new Date().toISOString(),
    body,
    bodyHtml: null,
    state: 'visible',
    hidden: null,
    mine: true,
    reportedByMe: false,
  }
}

/**
 * `taken` is called even when the form is gone by then; so it is below. A reply that was hidden meanwhile leaves nothing
 * to report: that is said, it is shown as it is, and the words against it are no longer kept.
 */
export function useReportReply(threadId: string, number: number, taken: () => void) {
  const queries = useQueryClient()
  const settled = () => {
    taken()
    void queries.invalidateQueries({ queryKey: [...threadsKey, 'one', threadId] })
  }
  return useMutation({
    mutationFn: (report: ReportContent) =>
      api.put('/api/threads/{threadId}/replies/{number}/report', { path: { threadId, number }, body: report }),
    onSuccess: settled,
    onError: (error) => {
      if (!isProblem(error, 'already-hidden')) return
      settled()
      toast(error.detail ?? error.title)
    },
  })
}

/**
 * Undoes the hiding of a reply as it was read; for moderators. One that came too late shows how it is hidden now; where
 * somebody else has put the reply back, that is said, and these words can no longer serve.
 */
export function useRestoreReply(threadId: string, { number, hidden }: Reply, taken: () => void) {
  const queries = useQueryClient()
  const readAgain = () => queries.invalidateQueries({ queryKey: [...threadsKey, 'one', threadId] })
  const settled = () => {
    taken()
    void queries.invalidateQueries({ queryKey: ['reports'] })
    void readAgain()
  }
  return useMutation({
    mutationFn: (reason: string) =>
      api.put('/api/threads/{threadId}/replies/{number}/restoration', {
        path: { threadId, number },
        body: { reason },
        ifMatch: hidden?.version ?? undefined,
      }),
    onSuccess: settled,
    onError: (error) => {
      if (isProblem(error, 'stale')) return readAgain()
      if (!isProblem(error, 'already-visible')) return
      settled()
      toast(error.detail ?? error.title, 'wax')
    },
  })
}
