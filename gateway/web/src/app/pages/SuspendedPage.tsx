import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import { Button } from '@/components/Button'
import { Line } from '@/components/Line'
import { PageHead } from '@/components/PageHead'
import { sayFailed } from '@/components/sayFailed'
import { Why } from '@/components/Why'
import { FormProblem } from '@/forms/FormProblem'
import { signOut } from '@/session/signOut'
import { BareSheet } from '../shell/BareSheet'

interface Props {
  reason: string | null
  checking: boolean
  check: () => void
  /** Why the last time of asking gave no answer at all. */
  error: unknown
}

/** In place of everything, as soon as one answer says so; the gate asks again by itself until the access is back. */
export function SuspendedPage({ reason, checking, check, error }: Props) {
  const { t } = useTranslation()
  return (
    <BareSheet>
      <PageHead title={t('suspended.title')} unasked>
        {t('suspended.text')}
      </PageHead>
      {reason && (
        <Line>
          <Why rule={t('suspended.reason')}>{reason}</Why>
        </Line>
      )}
      <Line className="after">
        <p className="t2">{t('suspended.next')}</p>
        {isProblem(error, 'offline') ? (
          <p className="err" role="alert">
            <span>{t('failure.offline')}</span>
          </p>
        ) : (
          <FormProblem wordless error={error} />
        )}
        <div className="btns head-actions">
          <Button busy={checking} onClick={check}>
            {t('suspended.check')}
          </Button>
          <Button
            variant="quiet"
            onClick={() => signOut().catch((error) => sayFailed(error, t('account.signOutFailed')))}
          >
            {t('suspended.signOut')}
          </Button>
        </div>
      </Line>
    </BareSheet>
  )
}
