import { NativeSelect, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import type { CharterRule, Report } from '@/api/types/forum'
import { Button } from '@/components/Button'
import { Choices } from '@/forms/Choices'
import { FormProblem } from '@/forms/FormProblem'
import { useDraftForm } from '@/forms/useDraftForm'
import { reportQuery, useDecide } from '../api/reports'
import { useCharter } from '../useCharter'
import { useLength } from '../useLength'
import { Letter } from './Letter'

interface Props {
  report: Report
  /** Says the outcome where it stays on the page. */
  announce: (words: string) => void
}

type Draft = { outcome: 'hide' | 'keep' | ''; rule: CharterRule | ''; reason: string }

/** Hide with a rule of the charter, or keep; in both cases with words, and with sight of what the author will read. */
export function DecisionForm({ report, announce }: Props) {
  const { t } = useTranslation('moderation')
  const length = useLength()
  const queries = useQueryClient()
  const { rules } = useCharter()
  const [changed, setChanged] = useState(false)
  const { number, author } = report.reply
  const form = useDraftForm<Draft>({
    draft: `decision:${report.id}`,
    initialValues: { outcome: '', rule: report.notes.at(-1)?.rule ?? '', reason: '' },
    validate: {
      outcome: (outcome: string) => (outcome ? null : t('report.chooseOutcome')),
      rule: (rule: string, values: Draft) => (rule || values.outcome !== 'hide' ? null : t('report.ruleChoose')),
      reason: length(1, 500),
    },
  })
  const decide = useDecide(report.id, form.discard)
  const { outcome, rule, reason } = form.values

  async function refused(problem: unknown) {
    if (!isProblem(problem, 'stale') && !isProblem(problem, 'report-answered')) return form.show(problem)
    const current = await queries.fetchQuery({ ...reportQuery(report.id), staleTime: 0 }).catch(() => null)
    if (current?.state === 'answered') {
      form.discard()
      announce(t('report.stale'))
    } else setChanged(true)
  }

  return (
    <section aria-labelledby="decision">
      <h2 id="decision">{t('report.decision')}</h2>
      <form
        className="decision"
        noValidate
        onSubmit={form.onSubmit(({ outcome, rule, reason }) => {
          if (outcome === '') return
          setChanged(false)
          const words = reason.trim()
          decide.mutate(
            { outcome, rule: outcome === 'hide' ? rule || null : null, reason: words, version: report.version },
            {
              onSuccess: () =>
                announce(outcome === 'hide' ? t('report.doneHide', { number }) : t('report.doneKeep', { number })),
              onError: (problem) => void refused(problem),
            },
          )
        })}
      >
        <Choices
          legend={t('report.decision')}
          legendHidden
          pairs
          options={[
            { value: 'hide', label: t('report.hide'), note: t('report.hideText') },
            { value: 'keep', label: t('report.keep'), note: t('report.keepText', { count: report.count }) },
          ]}
          input={form.getInputProps('outcome')}
        />
        {outcome !== 'keep' && (
          <NativeSelect
            label={t('report.rule')}
            data={[
              { value: '', label: t('report.ruleChoose') },
              ...rules.map(({ id, title }, index) => ({ value: id, label: `${index + 1}. ${title}` })),
            ]}
            {...form.getInputProps('rule')}
          />
        )}
        <div className="two">
          <Textarea
            label={outcome === 'keep' ? t('report.wordsKeep') : t('report.words')}
            description={outcome === 'keep' ? t('report.wordsKeepHint') : undefined}
            minRows={5}
            {...form.getInputProps('reason')}
          />
          {outcome !== 'keep' && <Letter to={author.name} rule={rule} words={reason} />}
        </div>
        {changed && (
          <p className="notice wx" role="alert">
            <span>{t('report.staleChanged')}</span>
          </p>
        )}
        <FormProblem error={changed || Object.keys(form.errors).length > 0 ? null : decide.error} />
        <div className="btns">
          <Button variant="primary" type="submit" busy={decide.isPending}>
            {outcome === 'hide'
              ? t('report.submitHide', { number })
              : outcome === 'keep'
                ? t('report.submitKeep', { number })
                : t('report.submit')}
          </Button>
        </div>
      </form>
    </section>
  )
}
