import { Textarea } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CharterRule } from '@/api/types/forum'
import { Button } from '@/components/Button'
import { Choices } from '@/forms/Choices'
import { FormProblem } from '@/forms/FormProblem'
import { useDraftForm } from '@/forms/useDraftForm'
import { useReportReply } from '../api/replies'
import { useCharter } from '../useCharter'
import { useLength } from '../useLength'

interface Props {
  threadId: string
  number: number
  onClose: () => void
  onSent: () => void
}

/** Tells the moderators which rule of the charter a reply offends. */
export function ReportForm({ threadId, number, onClose, onSent }: Props) {
  const { t } = useTranslation('forum')
  const length = useLength()
  const { charter, rules } = useCharter()
  const fields = useRef<HTMLFormElement>(null)
  const form = useDraftForm<{ rule: CharterRule | ''; note: string }>({
    draft: `report:${threadId}:${number}`,
    initialValues: { rule: '', note: '' },
    validate: { rule: (rule: string) => (rule ? null : t('report.chooseRule')), note: length(0, 500) },
  })
  const report = useReportReply(threadId, number, form.discard)
  const loaded = rules.length > 0
  useEffect(() => {
    if (loaded) fields.current?.querySelector('input')?.focus()
  }, [loaded])

  return (
    <form
      ref={fields}
      className="inline-form"
      noValidate
      aria-label={t('report.title', { number })}
      onSubmit={form.onSubmit(({ rule, note }) => {
        if (rule === '') return
        report.mutate(
          { rule, note: note.trim() },
          {
            onSuccess: onSent,
            onError: (error) => void form.show(error),
          },
        )
      })}
    >
      <p className="small t2">{t('report.lead')}</p>
      {charter.error && !loaded ? (
        <div className="err">
          <span>{t('report.charterFailed')}</span>
          <Button variant="quiet" onClick={() => void charter.refetch()}>
            {t('composer.retry')}
          </Button>
        </div>
      ) : (
        <Choices
          legend={t('report.rule')}
          options={rules.map(({ id, title, text }) => ({ value: id, label: title, note: text }))}
          input={form.getInputProps('rule')}
        />
      )}
      <Textarea
        label={t('report.note')}
        description={t('report.noteHint')}
        minRows={2}
        {...form.getInputProps('note')}
      />
      <FormProblem error={Object.keys(form.errors).length > 0 ? null : report.error} />
      <div className="btns">
        <Button variant="primary" type="submit" busy={report.isPending}>
          {t('report.send')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('report.renounce')}
        </Button>
      </div>
    </form>
  )
}
