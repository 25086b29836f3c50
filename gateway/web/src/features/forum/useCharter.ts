import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { charterQuery } from '@/api/charter'
import type { CharterRule } from '@/api/types/forum'
import { useFormats } from '@/i18n/format'

/** The charter, and a rule of it named as people speak of it: « Règle 4 de la charte : on parle des situations… ». */
export function useCharter() {
  const { t } = useTranslation('forum')
  const { language } = useFormats()
  const charter = useQuery(charterQuery(language))
  const rules = charter.data?.rules ?? []

  function ruleName(id: CharterRule): string {
    const index = rules.findIndex((rule) => rule.id === id)
    const rule = rules[index]
    if (!rule) return t('hidden.ruleUnknown')
    return t('hidden.rule', { number: index + 1, title: sentence(rule.title) })
  }

  return { charter, rules, ruleName }
}

/** « On parle des situations » goes on a sentence as « on parle des situations », without a stop of its own. */
function sentence(title: string): string {
  return title.charAt(0).toLocaleLowerCase() + title.slice(1).replace(/\.$/, '')
}
