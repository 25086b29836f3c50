import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Preferences } from '@/api/types/members'
import { meQuery } from '@/session/me'

/** Changes language or theme; the page follows at once, and goes back if the network says no. */
export function useSavePreferences() {
  const queries = useQueryClient()
  const put = (preferences: Preferences | undefined) =>
    preferences && queries.setQueryData(meQuery.queryKey, (me) => me && { ...me, preferences })
  return useMutation({
    mutationFn: (preferences: Preferences) => api.put('/api/me/preferences', { body: preferences }),
    onMutate: async (preferences) => {
      await queries.cancelQueries({ queryKey: meQuery.queryKey })
      const before = queries.getQueryData(meQuery.queryKey)?.preferences
      put(preferences)
      return before
    },
    onError: (_error, _preferences, before) => put(before),
  })
}
