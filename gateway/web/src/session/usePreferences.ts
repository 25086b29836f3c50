import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import type { Me } from '@/api/types/members'
import { languageFor, speak } from '@/i18n'

/** The person's own choices follow them to every device: they win over what this browser would do. */
export function usePreferences({ id, preferences: { language, theme } }: Me): void {
  const { setColorScheme } = useMantineColorScheme()
  useEffect(() => setColorScheme(theme), [theme, setColorScheme])
  useEffect(() => {
    speak(language ?? languageFor(id), id).catch(() => {}) // the page stays in the language that it has words for
  }, [language, id])
}
