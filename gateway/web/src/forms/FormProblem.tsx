import { useTranslation } from 'react-i18next'
import { Problem } from '@/api/problem'

interface Props {
  error: unknown
  /** There is a button only, and nothing that somebody wrote. */
  wordless?: boolean
}

/** Why a form was not taken, above its button; says nothing while there is no error. */
export function FormProblem(props: Props) {
  return <div role="alert">{props.error ? <Reason {...props} /> : null}</div>
}

/** The same within what is an alert already. */
export function Reason({ error, wordless }: Props) {
  const { t } = useTranslation()
  return (
    <p className="err">
      <span>{words(error) ?? t('failure.unknown')}</span>
    </p>
  )

  function words(error: unknown): string | null {
    if (!(error instanceof Problem)) return null
    if (error.slug === 'offline') return wordless ? t('failure.unsure') : t('failure.offlineForm')
    if (error.status === 401) return wordless ? t('failure.expired') : t('failure.expiredForm')
    return error.slug === 'unknown' ? null : (error.detail ?? error.title)
  }
}
