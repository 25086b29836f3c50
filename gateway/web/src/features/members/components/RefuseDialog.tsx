import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Application } from '@/api/types/members'
import { Button } from '@/components/Button'
import { Dialog } from '@/components/Dialog'
import { FormProblem } from '@/forms/FormProblem'
import { useDraftForm } from '@/forms/useDraftForm'

interface Props {
  one: Application
  opened: boolean
  onClose: () => void
  busy: boolean
  error: unknown
  /** `taken` is to be called once the refusal was accepted: the words are no longer needed. */
  onRefuse: (reason: string, taken: () => void) => void
}

export function RefuseDialog({ one, opened, onClose, busy, error, onRefuse }: Props) {
  const { t } = useTranslation(['admission', 'common'])
  const form = useDraftForm({
    draft: `refusal:${one.memberId}`,
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim() ? null : t('reasonMissing')) },
  })
  return (
    <Dialog opened={opened} onClose={onClose} title={t('refuseTitle', { name: one.name })}>
      <form
        noValidate
        className="member-dialog"
        onSubmit={form.onSubmit(({ reason }) => onRefuse(reason, form.discard))}
      >
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
        <FormProblem error={error} />
        <div className="btns">
          <Button type="submit" variant="primary" busy={busy}>
            {t('refuseNow')}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t('common:cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
