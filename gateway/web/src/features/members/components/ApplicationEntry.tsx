import { useTranslation } from 'react-i18next'
import type { Application } from '@/api/types/members'
import { Button } from '@/components/Button'
import { Hyphen } from '@/components/Hyphen'
import { MarginEntry } from '@/components/MarginEntry'
import { Why } from '@/components/Why'
import { useFormats } from '@/i18n/format'
import { useDecide } from '../api/applications'
import { DecisionProblem } from './DecisionProblem'

interface Props {
  one: Application
  /** Opens the refusal, which needs a reason. */
  onRefuse: () => void
}

/** One request: who, from where, and the two answers. */
export function ApplicationEntry({ one, onRefuse }: Props) {
  const { t } = useTranslation('admission')
  const { nearInMargin, quote } = useFormats()
  const decide = useDecide(one)
  return (
    <MarginEntry
      mark={one.state === 'requested' ? 'wax' : undefined}
      margin={nearInMargin(one.madeAt)}
      then={one.state === 'requested' ? t('tagRequested') : t('tagRefused')}
      actions={
        one.state === 'requested' && (
          <>
            <Button
              variant="primary"
              busy={decide.isPending}
              onClick={() => decide.mutate({ decision: { decision: 'admit' } })}
            >
              {t('admit')} <span className="vh">{one.name}</span>
            </Button>
            <Button onClick={onRefuse}>
              {t('refuse')} <span className="vh">{one.name}</span>
            </Button>
          </>
        )
      }
    >
      <h2 className="member-name">
        {one.name}
        <Hyphen spoken={t('at')} />
        {one.company.name}
      </h2>
      <p className="t2">
        {one.job}, {one.site}
      </p>
      <p className="small t2 break">
        {one.email}
        {!one.emailConfirmed && <span className="block">{t('unconfirmed')}</span>}
      </p>
      {one.reason && <Why>{quote(one.reason)}</Why>}
      <DecisionProblem one={one} error={decide.error} wordless />
    </MarginEntry>
  )
}
