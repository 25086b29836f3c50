import { useTranslation } from 'react-i18next'
import type { OwnApplication } from '@/api/types/members'
import { MarginEntry, Needs } from '@/components/MarginEntry'
import { Why } from '@/components/Why'
import { useFormats } from '@/i18n/format'

/** The answer was no: its reason, dated, above the form with which to ask again. */
export function Refusal({ application }: { application: OwnApplication }) {
  const { t } = useTranslation('joining')
  const { nearInMargin } = useFormats()
  return (
    <Needs label={t('refusedLabel')}>
      <MarginEntry
        mark="wax"
        margin={application.decidedAt ? nearInMargin(application.decidedAt) : ''}
        then={t('refusedTag')}
      >
        <h3 className="joining-title">{t('refusedTitle', { company: application.company.name })}</h3>
        <Why>{application.reason}</Why>
        <p className="t2 small">{t('refusedNext')}</p>
      </MarginEntry>
    </Needs>
  )
}
