import { Textarea } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import type { Reply } from '@/api/types/forum'
import { Button } from '@/components/Button'
import { toast } from '@/components/toast'
import { FormProblem } from '@/forms/FormProblem'
import { useDraftForm } from '@/forms/useDraftForm'
import { useRestoreReply } from '../api/replies'
import { useLength } from '../useLength'

interface Props {
  threadId: string
  /** As it is now, and shown above. */
  reply: Reply
  onClose: () => void
}

/** A moderator puts a hidden reply back, and says why. */
export function RestoreForm({ threadId, reply, onClose }: Props) {
  const { t } = useTranslation('forum')
  const { number } = reply
  const length = useLength()
  const form = useDraftForm({
    draft: `restore:${threadId}:${number}`,
    initialValues: { reason: '' },
    validate: { reason: length(1, 500) },
  })
  const restore = useRestoreReply(threadId, reply, form.discard)
  const reason = useRef<HTMLTextAreaElement>(null)
  useEffect(() => reason.current?.focus(), [])
  const visible = isProblem(restore.error, 'already-visible')
  // The form goes with the reading of what is visible now; the reply it stands in stays.
  const leave = () => document.getElementById(`reponse-${number}`)?.focus({ preventScroll: true })
  return (
    <form
      className="inline-form"
      noValidate
      aria-label={t('hidden.restoreTitle', { number })}
      onSubmit={form.onSubmit(({ reason }) =>
        restore.mutate(reason.trim(), {
          onSuccess: () => {
            toast(t('hidden.restored', { number }))
            leave()
          },
          onError: (error) => (isProblem(error, 'already-visible') ? leave() : void form.show(error)),
        }),
      )}
    >
      <Textarea
        label={t('hidden.restoreReason')}
        description={t('hidden.restoreReasonHint')}
        minRows={2}
        ref={reason}
        {...form.getInputProps('reason')}
      />
      {isProblem(restore.error, 'stale') ? (
        <p className="notice wx" role="alert">
          <span>{t('hidden.stale')}</span>
        </p>
      ) : (
        <FormProblem error={visible || form.errors.reason ? null : restore.error} />
      )}
      <div className="btns">
        <Button variant="primary" type="submit" busy={restore.isPending}>
          {t('hidden.restoreConfirm')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('report.renounce')}
        </Button>
      </div>
    </form>
  )
}
