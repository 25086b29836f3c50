import { useTranslation } from 'react-i18next'
import type { Member } from '@/api/types/members'
import { Dialog } from '@/components/Dialog'
import { toast } from '@/components/toast'
import { useSuspend } from '../api/members'
import { AccessProblem } from './AccessProblem'
import { ReasonForm, useReason } from './ReasonForm'

interface Props {
  one: Member
  opened: boolean
  onClose: () => void
}

/** Each time it opens it begins anew: with the words that were not sent, and nothing of an earlier suspension. */
export function SuspendDialog({ one, opened, onClose }: Props) {
  const { t } = useTranslation('members')
  return (
    <Dialog opened={opened} onClose={onClose} title={t('suspendTitle', { name: one.name })}>
      {opened && <Suspension key={one.id} one={one} onClose={onClose} />}
    </Dialog>
  )
}

function Suspension({ one, onClose }: Omit<Props, 'opened'>) {
  const { t } = useTranslation('members')
  const form = useReason(`suspension:${one.id}`, t('reasonMissing'))
  const suspend = useSuspend(one, () => {
    form.discard()
    onClose()
    toast(t('suspendedNow', { name: one.name }))
  })
  return (
    <ReasonForm
      form={form}
      verb={t('suspend')}
      busy={suspend.isPending}
      send={(reason) => suspend.mutate(reason, { onError: form.show })}
      problem={<AccessProblem one={one} error={suspend.error} />}
      onClose={onClose}
    >
      <p className="t2">{t('suspendText')}</p>
    </ReasonForm>
  )
}
