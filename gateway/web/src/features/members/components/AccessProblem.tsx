import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import type { Member } from '@/api/types/members'
import { FormProblem } from '@/forms/FormProblem'
import { useFormats } from '@/i18n/format'

interface Props {
  /** As it is now. */
  one: Member
  error: unknown
  wordless?: boolean
}

/** Why a decision about somebody's access was not taken; when another one came first, what that one says. */
export function AccessProblem({ one, error, wordless }: Props) {
  const { t } = useTranslation('members')
  const { quote } = useFormats()
  if (!isProblem(error, 'stale')) return <FormProblem error={error} wordless={wordless} />
  return (
    <div role="alert" className="member-problem">
      <p className="err">{t('stale')}</p>
      {one.suspensionReason && <p>{t('suspendedFor', { reason: quote(one.suspensionReason) })}</p>}
    </div>
  )
}
