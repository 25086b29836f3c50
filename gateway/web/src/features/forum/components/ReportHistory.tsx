import { useTranslation } from 'react-i18next'
import type { Report } from '@/api/types/forum'
import { useFormats } from '@/i18n/format'
import { useCharter } from '../useCharter'

/** What happened to a report, by time. */
export function ReportHistory({ report }: { report: Report }) {
  const { t } = useTranslation('moderation')
  const { nearWithTime } = useFormats()
  const { ruleName } = useCharter()
  const happened = [
    ...report.notes.map(({ at, rule }) => ({ at, words: t('report.history.report', { rule: ruleName(rule) }) })),
    ...report.decisions.map(({ at, outcome, by }) => ({
      at,
      words: t(`report.history.${outcome}`, { name: by.name }),
    })),
  ].toSorted((a, b) => a.at.localeCompare(b.at))
  return (
    <section aria-labelledby="historique">
      <h2 id="historique">{t('report.historyTitle')}</h2>
      <ol className="hist">
        {happened.map(({ at, words }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what happened stays where it happened
          <li key={place}>
            <span className="t2 num">{nearWithTime(at)}</span>
            <span>{words}</span>
          </li>
        ))}
      </ol>
      <p className="small t3">{t('report.historyFoot')}</p>
    </section>
  )
}
