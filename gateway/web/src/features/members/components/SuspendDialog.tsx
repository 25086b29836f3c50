import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Member } from '@/api/types/members'
import { Button } from '@/components/Button'
import { Dialog } from '@/components/Dialog'
import { toast } from '@/components/toast'
import { useDraftForm } from '@/forms/useDraftForm'
import { useSuspend } from '../api/members'
import { AccessProblem } from './AccessProblem'

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
  const { t } = useTranslation(['members', 'common'])
  const form = useDraftForm({
    draft: `suspension:${one.id}`,
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim() ? null : t('reasonMissing')) },
  })
  const suspend = useSuspend(one, () => {
    form.discard()
    onClose()
    toast(t('suspendedNow', { name: one.name }))
  })
  const send = form.onSubmit(({ reason }) => suspend.mutate(reason, { onError: (error) => form.show(error) }))
  return (
    <form onSubmit={send} noValidate className="member-dialog">
      <p className="t2">{t('suspendText')}</p>
      <Textarea
        label={t('reason')}
        description={t('reasonHint')}
        required
        minRows={4}
        maxLength={500}
        data-autofocus
        {...form.getInputProps('reason')}
      />
      <AccessProblem one={one} error={suspend.error} />
      <div className="btns">
        <Button type="submit" variant="primary" busy={suspend.isPending}>
          {t('suspend')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  )
}
