import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Registration } from '@/api/types/events'
import { Badge } from '@/components/Badge'
import { Icon } from '@/components/Icon'
import { IconCheck } from '@/components/icons'
import { MarginEntry } from '@/components/MarginEntry'
import { Why } from '@/components/Why'
import { unbroken, useFormats } from '@/i18n/format'
import { kindIcons } from '../kinds'
import { useBegun } from '../usePast'
import { useWhen } from '../useWhen'

interface Props {
  registration: Registration
  past: boolean
}

/** A seat or a rank of the reader's, with the reason for it. */
export function RegistrationEntry({ registration: { event, state, rank, since }, past }: Props) {
  const { t } = useTranslation('events')
  const { shortDay, date, quote } = useFormats()
  const { hours } = useWhen()
  const begun = useBegun(event)
  const held = event.state !== 'cancelled' && state === 'confirmed'
  return (
    <MarginEntry
      tight
      margin={shortDay(event.startsAt, event.zone)}
      mark={held ? 'settled' : undefined}
      actions={
        event.state === 'cancelled' ? (
          <Badge>{t('state.cancelled')}</Badge>
        ) : held ? (
          <Badge tone="ok" icon={IconCheck}>
            {past ? t('state.attended') : t('state.confirmed')}
          </Badge>
        ) : past ? null : (
          <Badge>{begun ? t('state.underWay') : t('state.waiting', { rank })}</Badge>
        )
      }
    >
      <h2 className="h3">
        <Link to="/evenements/$eventId" params={{ eventId: event.id }}>
          {unbroken(event.title)}
        </Link>
      </h2>
      <p className="small t2">
        <b className="kind">
          <Icon of={kindIcons[event.kind]} small />
          {t(`kind.${event.kind}`)}
        </b>
        &nbsp;· {event.place}, {hours(event)}
      </p>
      <Why>
        {event.cancellation
          ? t('mine.whyCancelled', { reason: quote(event.cancellation.reason) })
          : held
            ? t('mine.whyConfirmed', { since: date(since) })
            : t(past || begun ? 'mine.whyWaited' : 'mine.whyWaiting', { since: date(since) })}
      </Why>
    </MarginEntry>
  )
}
