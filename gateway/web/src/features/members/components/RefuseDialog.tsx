import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Application } from '@/api/types/members'
import { Button } from '@/components/Button'
import { Dialog } from '@/components/Dialog'
import { useDraftForm } from '@/forms/useDraftForm'
import { useDecide } from '../api/applications'
import { DecisionProblem } from './DecisionProblem'

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
  const { t } = useTranslation(['admission', 'common'])
  const form = useDraftForm({
    draft: `refusal:${one.memberId}`,
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim() ? null : t('reasonMissing')) },
  })
  const decide = useDecide(one)
  const taken = () => {
    form.discard()
    onClose()
  }
  const send = form.onSubmit(({ reason }) =>
    decide.mutate({ decision: { decision: 'refuse', reason }, taken }, { onError: (error) => form.show(error) }),
  )
  return (
    <form noValidate className="member-dialog" onSubmit={send}>
      <p>
        {one.job}, {one.site}, {one.company.name}
      </p>
      <p className="t2">{t('refuseText')}</p>
      <Textarea
        label={t('reason')}
        description={t('reasonHint')}
        required
        minRows={4}
        maxLength={500}
        data-autofocus
        {...form.getInputProps('reason')}
      />
      <DecisionProblem one={one} error={decide.error} />
      <div className="btns">
        <Button type="submit" variant="primary" busy={decide.isPending}>
          {t('refuseNow')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  )
}
