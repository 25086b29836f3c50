import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EventSummary } from '@/api/types/events'
import { Badge } from '@/components/Badge'
import { Icon } from '@/components/Icon'
import { IconCheck } from '@/components/icons'
import { MarginEntry } from '@/components/MarginEntry'
import { SeatMeter } from '@/components/SeatMeter'
import { unbroken, useFormats } from '@/i18n/format'
import { kindIcons } from '../kinds'
import { useBegun } from '../usePast'
import { useWhen } from '../useWhen'
import { SeatFigure } from './SeatFigure'

interface Props {
  event: EventSummary
  past?: boolean
}

/** One row of the list: its day in the margin, and at the right how the reader stands, or how many seats are left. */
export function EventEntry({ event, past }: Props) {
  const { t } = useTranslation('events')
  const { weekdayAndDay } = useFormats()
  const { hours } = useWhen()
  const mine = event.state === 'published' && event.mine.state === 'confirmed'
  return (
    <MarginEntry
      tight
      margin={weekdayAndDay(event.startsAt, event.zone)}
      mark={mine ? 'settled' : undefined}
      actions={<Standing event={event} past={past} />}
    >
      <h3>
        <Link to="/evenements/$eventId" params={{ eventId: event.id }}>
          {unbroken(event.title)}
        </Link>
      </h3>
      <p className="small t2">
        <b className="kind">
          <Icon of={kindIcons[event.kind]} small />
          {t(`kind.${event.kind}`)}
        </b>
        &nbsp;· {event.place}, {hours(event)}
      </p>
    </MarginEntry>
  )
}

function Standing({ event, past }: Props) {
  const { t } = useTranslation('events')
  const begun = useBegun(event)
  const { state, mine, seats } = event
  if (state === 'cancelled') return <Badge>{t('state.cancelled')}</Badge>
  if (state === 'draft') return <Badge box>{t('state.draft')}</Badge>
  if (mine.state === 'confirmed')
    return (
      <Badge tone="ok" icon={IconCheck}>
        {past ? t('state.attended') : t('state.confirmed')}
      </Badge>
    )
  if (past) return <span className="small t2">{t('list.attended', { count: seats.taken })}</span>
  if (begun) return <Badge>{t('state.underWay')}</Badge>
  if (mine.state === 'waiting') return <Badge>{t('state.waiting', { rank: mine.rank })}</Badge>
  return (
    <SeatMeter {...seats}>
      <SeatFigure event={event} />
    </SeatMeter>
  )
}
