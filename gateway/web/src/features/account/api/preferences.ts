import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { Preferences } from '@/api/types/members'
import { currentLanguage, speak } from '@/i18n'
import { meQuery, useMe } from '@/session/me'

/** Changes language or theme; the page follows at once, and that one choice goes back if the network says no. */
export function useSavePreferences(refused: (error: unknown) => void) {
  const queries = useQueryClient()
  const { id } = useMe()
  const now = () => queries.getQueryData(meQuery.queryKey)?.preferences
  const put = (chosen: Partial<Preferences>) =>
    queries.setQueryData(meQuery.queryKey, (me) => me && { ...me, preferences: { ...me.preferences, ...chosen } })
  return useMutation({
    // One after the other: each sends what is still chosen by then.
    scope: { id: 'preferences' },
    mutationFn: async (chosen: Partial<Preferences>) => {
      if (chosen.language) await speak(chosen.language, id)
      const kept = now() ?? { language: null, theme: 'auto' }
      await api.put('/api/me/preferences', { body: { ...kept, ...chosen } })
    },
    onMutate: async (chosen) => {
      const before = { preferences: now(), spoken: currentLanguage() }
      await queries.cancelQueries({ queryKey: meQuery.queryKey })
      put(chosen)
      return before
    },
    onError: async (error, chosen, before) => {
      const fields = Object.keys(chosen) as (keyof Preferences)[]
      const still = fields.filter((field) => now()?.[field] === chosen[field])
      put(Object.fromEntries(still.map((field) => [field, before?.preferences?.[field]])))
      if (before && still.includes('language')) await speak(before.spoken, id)
      refused(error)
    },
  })
}
