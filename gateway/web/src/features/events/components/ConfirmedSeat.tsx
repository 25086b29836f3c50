import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommunityEvent } from '@/api/types/events'
import { Button } from '@/components/Button'
import { ConfirmDialog } from '@/components/ConfirmDialog'
import { Why } from '@/components/Why'
import { useFormats } from '@/i18n/format'
import { useWhen } from '../useWhen'

interface Props {
  event: CommunityEvent
  busy: boolean
  onGiveBack: () => void
}

/** The reader's seat, how it was given, and where it goes if it is given back. */
export function ConfirmedSeat({ event, busy, onGiveBack }: Props) {
  const { t } = useTranslation('events')
  const { date, time } = useFormats()
  const { whole } = useWhen()
  const [asking, ask] = useState(false)
  const { since, fromWaitingList } = event.mine
  const next = event.seats.waiting > 0 ? t('ticket.giveBackWaiting') : t('ticket.giveBackNobody')
  const at = since && t('ticket.at', { date: date(since), time: time(since) })
  return (
    <>
      <p className="kicker">{whole(event)}</p>
      <h2>{t('ticket.confirmedTitle')}</h2>
      <Why>
        {at && (fromWaitingList ? t('ticket.confirmedWhyFromList', { at }) : t('ticket.confirmedWhy', { at }))} {next}
      </Why>
      <Button variant="quiet" busy={busy} onClick={() => ask(true)}>
        {t('ticket.giveBack')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => ask(false)}
        title={t('ticket.giveBackAsk')}
        confirm={t('ticket.giveBack')}
        onConfirm={() => {
          ask(false)
          onGiveBack()
        }}
      >
        <p>
          {next} {event.seats.waiting > 0 && t('ticket.giveBackLosesTurn')}
        </p>
      </ConfirmDialog>
    </>
  )
}
