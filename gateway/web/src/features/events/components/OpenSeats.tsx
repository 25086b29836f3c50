import { useTranslation } from 'react-i18next'
import type { CommunityEvent } from '@/api/types/events'
import { Button } from '@/components/Button'
import { Why } from '@/components/Why'

interface Props {
  event: CommunityEvent
  busy: boolean
  onTake: () => void
}

/** No seat yet: what is left, and by which rule it goes. */
export function OpenSeats({ event: { seats }, busy, onTake }: Props) {
  const { t } = useTranslation('events')
  const free = seats.capacity - seats.taken
  const open = free > 0 && seats.waiting === 0
  return (
    <>
      <h2>{open ? t('ticket.freeTitle', { count: free }) : t('ticket.fullTitle', { count: seats.capacity })}</h2>
      <Button variant={open ? 'primary' : 'secondary'} busy={busy} onClick={onTake}>
        {busy ? t('ticket.taking') : open ? t('ticket.take') : t('ticket.join')}
      </Button>
      <Why>
        {open
          ? t('ticket.freeWhy')
          : seats.waiting === 0
            ? t('ticket.fullWhyNobody')
            : t('ticket.fullWhy', { count: seats.waiting, rank: seats.waiting + 1 })}
      </Why>
    </>
  )
}
