import { useTranslation } from 'react-i18next'
import type { OwnApplication } from '@/api/types/members'
import { Button } from '@/components/Button'
import { Line } from '@/components/Line'
import { MarginEntry } from '@/components/MarginEntry'
import { Why } from '@/components/Why'
import { useFormats } from '@/i18n/format'

/** The request lies with the administrators: what was asked, what happens next, and the way to correct it. */
export function Sent({ application, onChange }: { application: OwnApplication; onChange: () => void }) {
  const { t } = useTranslation('joining')
  const { nearInMargin } = useFormats()
  return (
    <>
      <MarginEntry margin={nearInMargin(application.madeAt)} then={t('sent')}>
        <h2 className="joining-title">
          {application.job}, {application.company.name}
        </h2>
        <p className="t2">{application.site}</p>
        <Why>{t('waitingWhy')}</Why>
      </MarginEntry>
      <Line>
        <Button onClick={onChange}>{t('change')}</Button>
      </Line>
    </>
  )
}
