import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EventSummary, Registration } from '@/api/types/events'
import { Badge } from '@/components/Badge'
import { IconCheck } from '@/components/icons'
import { MarginEntry } from '@/components/MarginEntry'
import { QueryView } from '@/components/QueryView'
import { Section } from '@/components/Section'
import { useBegun } from '@/features/events/usePast'
import { unbroken, useFormats } from '@/i18n/format'
import { nextEventsQuery, registrationsQuery } from '../api/waiting'

type Row = Pick<EventSummary, 'id' | 'title' | 'kind' | 'place' | 'startsAt' | 'zone' | 'state'> & {
  mine: 'none' | 'confirmed' | 'waiting'
  free: number | null
}

const most = 5

/** My coming registrations, and as many of the next events as there is room for, in the order in which they take place. */
export function Coming() {
  const { t } = useTranslation('home')
  const registrations = useQuery(registrationsQuery)
  const events = useQuery(nextEventsQuery)
  const both = {
    data: registrations.data && events.data && rows(registrations.data.items, events.data.items),
    error: registrations.error ?? events.error,
    isPending: registrations.isPending || events.isPending,
    fetchStatus: registrations.data ? events.fetchStatus : registrations.fetchStatus,
    refetch: () => Promise.all([registrations.refetch(), events.refetch()]),
  }
  return (
    <Section
      title={t('coming.title')}
      more={
        <Link className="more" to="/evenements">
          {t('coming.more')}
        </Link>
      }
    >
      <QueryView query={both}>
        {(all) =>
          all.length === 0 ? (
            <div className="line">
              <p className="c t2">{t('coming.empty')}</p>
            </div>
          ) : (
            all.map((row) => <ComingEvent key={row.id} row={row} />)
          )
        }
      </QueryView>
    </Section>
  )
}

function ComingEvent({ row }: { row: Row }) {
  const { t } = useTranslation('home')
  const { shortDay, time } = useFormats()
  return (
    <MarginEntry
      tight
      mark={row.mine === 'confirmed' && row.state !== 'cancelled' ? 'settled' : undefined}
      margin={shortDay(row.startsAt, row.zone)}
      actions={<State row={row} />}
    >
      <h3>
        <Link to="/evenements/$eventId" params={{ eventId: row.id }}>
          {unbroken(row.title)}
        </Link>
      </h3>
      <p className="small t2">
        {t(`kind.${row.kind}`)}&nbsp;· {row.place}, {time(row.startsAt, row.zone)}
      </p>
    </MarginEntry>
  )
}

function State({ row }: { row: Row }) {
  const { t } = useTranslation('home')
  const begun = useBegun(row)
  if (row.state === 'cancelled') return <Badge>{t('coming.cancelled')}</Badge>
  if (row.mine === 'confirmed')
    return (
      <Badge tone="ok" icon={IconCheck}>
        {t('coming.confirmed')}
      </Badge>
    )
  if (begun) return <Badge>{t('coming.underWay')}</Badge>
  if (row.mine === 'waiting') return <Badge>{t('coming.waiting')}</Badge>
  return (
    <Link className="more" to="/evenements/$eventId" params={{ eventId: row.id }}>
      {row.free ? t('coming.free', { count: row.free }) : t('coming.full')}
    </Link>
  )
}

function rows(registrations: Registration[], events: EventSummary[]): Row[] {
  const found = new Map<string, Row>()
  for (const { event, state } of registrations) found.set(event.id, { ...event, mine: state, free: null })
  for (const event of events)
    if (found.has(event.id) || found.size < most)
      found.set(event.id, { ...event, mine: event.mine.state, free: event.seats.capacity - event.seats.taken })
  return [...found.values()].sort((one, other) => one.startsAt.localeCompare(other.startsAt))
}
