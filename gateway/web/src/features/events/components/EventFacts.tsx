import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommunityEvent } from '@/api/types/events'
import { Hyphen } from '@/components/Hyphen'
import { SeatMeter } from '@/components/SeatMeter'
import { cityOf } from '@/i18n/zone'
import { useBegun } from '../usePast'
import { useWhen } from '../useWhen'
import { SeatFigure } from './SeatFigure'

/** When, where, under whose guarantee and with how many seats; how many are left, for as long as they can be taken. */
export function EventFacts({ event }: { event: CommunityEvent }) {
  const { t } = useTranslation('events')
  const { whole } = useWhen()
  const begun = useBegun(event)
  const free = Math.max(event.seats.capacity - event.seats.taken, 0)
  const readersZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <dl className="dl">
      <Fact term={t('page.when')}>
        {whole(event)}
        {event.zone !== readersZone && <p className="small t2">{t('page.zone', { zone: cityOf(event.zone) })}</p>}
      </Fact>
      <Fact term={t('page.where')}>{event.place}</Fact>
      <Fact term={t('page.guarantor')}>
        {event.organiser.name}
        <Hyphen spoken={t('page.at')} />
        {event.organiser.companyName}
        <p className="small t2">{t('page.guarantorRole')}</p>
      </Fact>
      {event.state !== 'cancelled' && (
        <Fact term={t('page.seats')}>
          <b>
            <SeatFigure event={event} />
          </b>
          {!begun && (
            <SeatMeter {...event.seats} mine={event.mine.state === 'confirmed'}>
              {free > 0 ? t('seats.free', { count: free }) : t('seats.full')}
            </SeatMeter>
          )}
        </Fact>
      )}
    </dl>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="entry plain">
      <dt className="m">{term}</dt>
      <dd className="c">{children}</dd>
    </div>
  )
}
