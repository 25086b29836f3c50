import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommunityEvent } from '@/api/types/events'
import { Button } from '@/components/Button'
import { ConfirmDialog } from '@/components/ConfirmDialog'
import { Why } from '@/components/Why'
import { useFormats } from '@/i18n/format'

interface Props {
  event: CommunityEvent
  busy: boolean
  onLeave: () => void
}

/** The reader's place in the waiting list and what happens when their turn comes. */
export function WaitingRank({ event: { mine, seats }, busy, onLeave }: Props) {
  const { t } = useTranslation('events')
  const { ordinal, date, time } = useFormats()
  const [asking, ask] = useState(false)
  const rank = mine.rank ?? seats.waiting
  const [, figure = '', suffix = ''] = /^(\P{L}*)(.*)$/u.exec(ordinal(rank)) ?? []
  const size = Math.max(seats.waiting, rank)
  return (
    <>
      <p className="kicker">{t('ticket.waitingKicker')}</p>
      <div className="rank">
        <span className="vh">{t('ticket.rankSpoken', { rank })}</span>
        <b aria-hidden="true">
          {figure}
          <sup>{suffix.normalize('NFKC')}</sup>
        </b>
        <span>{t('ticket.rankOf', { count: size })}</span>
      </div>
      <Why>
        {rank === 1 ? t('ticket.waitingWhyFirst') : t('ticket.waitingWhy', { count: rank - 1 })}{' '}
        {mine.since &&
          t('ticket.waitingSince', { at: t('ticket.at', { date: date(mine.since), time: time(mine.since) }) })}
      </Why>
      <Button variant="quiet" busy={busy} onClick={() => ask(true)}>
        {t('ticket.leave')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => ask(false)}
        title={t('ticket.leaveAsk')}
        confirm={t('ticket.leave')}
        onConfirm={() => {
          ask(false)
          onLeave()
        }}
      >
        <p>{t('ticket.leaveLoses', { rank })}</p>
      </ConfirmDialog>
    </>
  )
}
