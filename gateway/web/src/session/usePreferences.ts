import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import type { Me } from '@/api/types/members'
import { speak } from '@/i18n'

/** The person's own choices follow them to every device: they win over what this browser would do. */
export function usePreferences({ preferences: { language, theme } }: Me): void {
  const { setColorScheme } = useMantineColorScheme()
  useEffect(() => setColorScheme(theme), [theme, setColorScheme])
  useEffect(() => {
    if (language) speak(language).catch(() => {}) // the page stays in the language that it has words for
  }, [language])
}
