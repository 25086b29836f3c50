import { useTranslation } from 'react-i18next'
import type { Report } from '@/api/types/forum'
import { Why } from '@/components/Why'
import { useFormats } from '@/i18n/format'
import { useCharter } from '../useCharter'

/** The decision that stands, with its rule and reason, signed and dated. */
export function Decided({ report }: { report: Report }) {
  const { t } = useTranslation('moderation')
  const { nearWithTime } = useFormats()
  const { ruleName } = useCharter()
  const last = report.decisions.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1)
  if (!last) return null
  return (
    <section aria-labelledby="decision">
      <h2 id="decision">{t('report.answered')}</h2>
      <p>
        <b>{t(`report.answer.${last.outcome}`)}</b>
      </p>
      <Why rule={last.rule && ruleName(last.rule)}>{last.reason}</Why>
      <p className="small t2">
        {t('report.previewSigned', { name: last.by.name })}, {nearWithTime(last.at)}
      </p>
      {report.reply.state === 'hidden' && <p className="small t2">{t('report.restoreHint')}</p>}
    </section>
  )
}
