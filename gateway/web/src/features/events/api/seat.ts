import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { CommunityEvent } from '@/api/types/events'
import { eventQuery, eventsKey, registrationsKey } from './reading'

/** Asks for a seat; the answer is a seat or a rank on the waiting list, each with the rule that gave it. */
export function useTakeSeat(eventId: string) {
  return useSeatChange(
    eventId,
    () => api.put('/api/events/{id}/seat', { path: { id: eventId } }),
    ({ state, rank, since, rule }) => ({
      state,
      rank,
      since,
      fromWaitingList: rule === 'from-waiting-list',
    }),
  )
}

/** Gives the seat back, or leaves the waiting list. */
export function useGiveSeatBack(eventId: string) {
  return useSeatChange(
    eventId,
    () => api.delete('/api/events/{id}/seat', { path: { id: eventId } }),
    () => ({
      state: 'none',
      rank: null,
      since: null,
      fromWaitingList: false,
    }),
  )
}

/** Shows the answer at once, then reads again what else it changed; a refusal also means that the page is out of date. */
function useSeatChange<T>(eventId: string, change: () => Promise<T>, mine: (answer: T) => CommunityEvent['mine']) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: (answer) =>
      queries.setQueryData(eventQuery(eventId).queryKey, (event) => event && { ...event, mine: mine(answer) }),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: eventsKey }),
        queries.invalidateQueries({ queryKey: registrationsKey }),
      ]),
  })
}
