import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import type { CommunityEvent } from '@/api/types/events'
import { Ticket } from '@/components/Ticket'
import { FormProblem } from '@/forms/FormProblem'
import { useMe } from '@/session/me'
import { useGiveSeatBack, useTakeSeat } from '../api/seat'
import { useBegun, usePast } from '../usePast'
import { ConfirmedSeat } from './ConfirmedSeat'
import { OpenSeats } from './OpenSeats'
import { Organising } from './Organising'
import { WaitingRank } from './WaitingRank'

interface Props {
  event: CommunityEvent
}

/**
 * How the reader stands with an event, with the rule that decided it, and what can be done about it. A seat is never
 * shown as taken before the server said so.
 */
export function SeatTicket({ event }: Props) {
  const { t } = useTranslation('events')
  const me = useMe()
  const take = useTakeSeat(event.id)
  const giveBack = useGiveSeatBack(event.id)
  const [outcome, say] = useState('')
  const before = useRef(event.mine.state)
  const ticket = useRef<HTMLElement>(null)
  const acted = useRef(false)
  const busy = take.isPending || giveBack.isPending
  useEffect(() => {
    if (before.current === 'waiting' && event.mine.state === 'confirmed') say(t('ticket.outcomePromoted'))
    // The button that was pressed is gone by now, and would take the reader's place on the page with it.
    if (before.current !== event.mine.state && acted.current) {
      acted.current = false
      ticket.current?.focus({ preventScroll: true })
    }
    before.current = event.mine.state
  }, [event.mine.state, t])

  function refused() {
    acted.current = false
  }
  function takeSeat() {
    giveBack.reset()
    acted.current = true
    take.mutate(undefined, {
      onSuccess: ({ rule, rank }) => {
        if (rule === 'seat-free') say(t('ticket.outcomeConfirmed'))
        else if (rule === 'from-waiting-list') say(t('ticket.outcomeFromList'))
        else say(t('ticket.outcomeWaiting', { rank }))
      },
      onError: refused,
    })
  }
  function giveSeatBack() {
    const left = event.mine.state === 'waiting'
    take.reset()
    acted.current = true
    giveBack.mutate(undefined, {
      onSuccess: () => say(left ? t('ticket.outcomeLeft') : t('ticket.outcomeReleased')),
      onError: refused,
    })
  }

  const closed = useBegun(event)
  const error = take.error ?? giveBack.error
  return (
    <Ticket
      className="seat"
      label={t('ticket.label')}
      ref={ticket}
      tone={!closed && event.mine.state === 'confirmed' ? 'settled' : 'ink'}
    >
      {event.state === 'draft' ? null : closed ? (
        <Closed event={event} />
      ) : event.mine.state === 'confirmed' ? (
        <ConfirmedSeat event={event} busy={busy} onGiveBack={giveSeatBack} />
      ) : event.mine.state === 'waiting' ? (
        <WaitingRank event={event} busy={busy} onLeave={giveSeatBack} />
      ) : (
        <OpenSeats event={event} busy={busy} onTake={takeSeat} />
      )}
      <p className="vh" role="status">
        {outcome}
      </p>
      <FormProblem wordless error={error && !(closed && isProblem(error, 'event-closed')) ? error : null} />
      {event.organiser.id === me.id && <Organising event={event} />}
    </Ticket>
  )
}

/** Nothing can be taken or given back any more: why, and how it was for the reader. */
function Closed({ event }: Props) {
  const { t } = useTranslation('events')
  const over = usePast(event.endsAt)
  return (
    <>
      <h2>{over ? t('ticket.pastTitle') : t('ticket.startedTitle')}</h2>
      <p className="t2">{event.mine.state === 'confirmed' ? t('ticket.pastMine') : t('ticket.pastOther')}</p>
    </>
  )
}
