import { useTranslation } from 'react-i18next'

/** Checks the length of a text, in the reader's words; nothing is wrong when the check answers null. */
export function useLength() {
  const { t } = useTranslation('forum')
  return (min: number, max: number) =>
    (value: string): string | null => {
      const count = [...value.trim()].length
      if (count === 0 && min > 0) return t('problem.required')
      if (count < min) return t('problem.tooShort', { min })
      return count > max ? t('problem.tooLong', { max, count }) : null
    }
}
