import { useTranslation } from 'react-i18next'
import type { CommunityEvent } from '@/api/types/events'
import { Line } from '@/components/Line'
import { Why } from '@/components/Why'
import { useFormats } from '@/i18n/format'

/** Why an event does not take place, in its organiser's own words, signed and dated. */
export function Cancelled({ event: { cancellation, organiser } }: { event: CommunityEvent }) {
  const { t } = useTranslation('events')
  const { nearWithTime } = useFormats()
  if (!cancellation) return null
  return (
    <Line>
      <div className="notice cancelled" role="note">
        <div>
          <h2 className="h3">{t('cancellation.noticeTitle')}</h2>
          <Why>{cancellation.reason}</Why>
          <p className="small t2">
            {t('cancellation.noticeSigned', { name: organiser.name, at: nearWithTime(cancellation.at) })}
          </p>
        </div>
      </div>
    </Line>
  )
}
