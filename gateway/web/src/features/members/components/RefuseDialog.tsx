import { useTranslation } from 'react-i18next'
import type { Application } from '@/api/types/members'
import { Dialog } from '@/components/Dialog'
import { useDecide } from '../api/applications'
import { DecisionProblem } from './DecisionProblem'
import { ReasonForm, useReason } from './ReasonForm'

interface Props {
  /** The request to refuse, as it is now; none while nothing is being refused. */
  one: Application | undefined
  onClose: () => void
}

/** Stands on the page rather than in the request's entry: a request that leaves the list takes no words with it. */
export function RefuseDialog({ one, onClose }: Props) {
  const { t } = useTranslation('admission')
  return (
    <Dialog opened={one !== undefined} onClose={onClose} title={one ? t('refuseTitle', { name: one.name }) : ''}>
      {one && <Refusal key={one.memberId} one={one} onClose={onClose} />}
    </Dialog>
  )
}

function Refusal({ one, onClose }: Props & { one: Application }) {
  const { t } = useTranslation('admission')
  const form = useReason(`refusal:${one.memberId}`, t('reasonMissing'))
  const decide = useDecide(one)
  const taken = () => {
    form.discard()
    onClose()
  }
  return (
    <ReasonForm
      form={form}
      verb={t('refuseNow')}
      busy={decide.isPending}
      send={(reason) => decide.mutate({ decision: { decision: 'refuse', reason }, taken }, { onError: form.show })}
      problem={<DecisionProblem one={one} error={decide.error} />}
      onClose={onClose}
    >
      <p>
        {one.job}, {one.site}, {one.company.name}
      </p>
      <p className="t2">{t('refuseText')}</p>
    </ReasonForm>
  )
}
