import { useTranslation } from 'react-i18next'
import type { EventSummary } from '@/api/types/events'

interface Props {
  event: Pick<EventSummary, 'seats' | 'mine'>
}

/** « 19 / 24 places, 4 en attente, dont la vôtre » */
export function SeatFigure({ event: { seats, mine } }: Props) {
  const { t } = useTranslation('events')
  return (
    <>
      {t('seats.figure', { taken: seats.taken, capacity: seats.capacity, count: seats.capacity })}
      {mine.state === 'confirmed' && t('seats.mine')}
      {seats.waiting > 0 && `, ${t('seats.waiting', { count: seats.waiting })}`}
    </>
  )
}
