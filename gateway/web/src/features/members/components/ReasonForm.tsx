import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/Button'
import { type DraftForm, useDraftForm } from '@/forms/useDraftForm'

interface Props {
  form: DraftForm<{ reason: string }>
  /** What the decision means, above the reason. */
  children: ReactNode
  /** Why it was not taken. */
  problem: ReactNode
  /** The decision itself, on its button. */
  verb: string
  busy: boolean
  send: (reason: string) => void
  onClose: () => void
}

/** Without a reason nothing is decided against anybody; `missing` says so. */
export function useReason(draft: string, missing: string) {
  return useDraftForm({
    draft,
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim() ? null : missing) },
  })
}

/** A decision against a person, who will read the reason for it. */
export function ReasonForm({ form, children, problem, verb, busy, send, onClose }: Props) {
  const { t } = useTranslation(['members', 'common'])
  return (
    <form noValidate className="member-dialog" onSubmit={form.onSubmit(({ reason }) => send(reason))}>
      {children}
      <Textarea
        label={t('reason')}
        description={t('reasonHint')}
        required
        minRows={4}
        maxLength={500}
        data-autofocus
        {...form.getInputProps('reason')}
      />
      {problem}
      <div className="btns">
        <Button type="submit" variant="primary" busy={busy}>
          {verb}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  )
}
