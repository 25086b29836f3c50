import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import type { Application } from '@/api/types/members'
import { FormProblem } from '@/forms/FormProblem'

interface Props {
  /** As it is now, and shown beside this. */
  one: Application
  error: unknown
  wordless?: boolean
}

/** Why a request was not answered. */
export function DecisionProblem({ one, error, wordless }: Props) {
  const { t } = useTranslation('admission')
  if (!isProblem(error, 'stale')) return <FormProblem error={error} wordless={wordless} />
  return (
    <div role="alert">
      <p className="err">{t('stale', { name: one.name })}</p>
    </div>
  )
}
