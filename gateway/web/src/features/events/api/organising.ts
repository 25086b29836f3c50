import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '@/api/client'
import { isProblem } from '@/api/problem'
import type { CommunityEvent, EventContent } from '@/api/types/events'
import { toast } from '@/components/toast'
import { eventQuery, eventsKey, registrationsKey } from './reading'

interface Saving {
  id: string
  content: EventContent
  /** The version that the form began with; none for a new event. */
  version: number | undefined
  publish: boolean
}

/** What became of a save: an event may be saved and yet not published. */
export interface Saved {
  event: CommunityEvent
  notPublished: unknown
}

/**
 * Creates or changes an event, and publishes it if that is asked. Sent again, it changes nothing more. `taken` is called
 * even when the form is gone by then: its draft must not come back, and overwrite with other words what was saved.
 */
export function useSaveEvent(taken: () => void) {
  return useEventChange(
    async ({ id, content, version, publish }: Saving): Promise<Saved> => {
      const event = await api.put('/api/events/{id}', { path: { id }, body: content, ifMatch: version })
      if (!publish) return { event, notPublished: null }
      return api.put('/api/events/{id}/publication', { path: { id } }).then(
        (published) => ({ event: published, notPublished: null }),
        (problem: unknown) => ({ event, notPublished: problem }),
      )
    },
    ({ event }) => event,
    taken,
  )
}

export function usePublish(id: string) {
  return useEventChange(
    () => api.put('/api/events/{id}/publication', { path: { id } }),
    (event) => event,
  )
}

/**
 * Calls an event off. One that is closed already keeps the reason that everybody was told: it is read again, and these
 * words can no longer serve.
 */
export function useCancel(id: string, taken: () => void) {
  const { t } = useTranslation('events')
  const queries = useQueryClient()
  return useEventChange(
    (reason: string) => api.put('/api/events/{id}/cancellation', { path: { id }, body: { reason } }),
    (event) => event,
    taken,
    async (error) => {
      if (!isProblem(error, 'event-closed')) return
      await queries.invalidateQueries({ queryKey: eventQuery(id).queryKey })
      taken()
      toast(t('cancellation.tooLate'), 'wax')
    },
  )
}

export function useDeleteDraft(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => api.delete('/api/events/{id}', { path: { id } }),
    onSuccess: () => {
      queries.removeQueries({ queryKey: eventQuery(id).queryKey })
      void queries.invalidateQueries({ queryKey: [...eventsKey, 'drafts'] })
    },
  })
}

function useEventChange<V, T>(
  change: (variables: V) => Promise<T>,
  eventOf: (answer: T) => CommunityEvent,
  taken?: () => void,
  refused?: (error: unknown) => Promise<void>,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onError: refused,
    onSuccess: (answer) => {
      taken?.()
      const event = eventOf(answer)
      queries.setQueryData(eventQuery(event.id).queryKey, event)
      for (const list of ['list', 'drafts', 'roster'])
        void queries.invalidateQueries({ queryKey: [...eventsKey, list] })
      void queries.invalidateQueries({ queryKey: registrationsKey })
    },
  })
}
