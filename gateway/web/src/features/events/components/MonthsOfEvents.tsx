import { useId } from 'react'
import type { EventSummary } from '@/api/types/events'
import { Line } from '@/components/Line'
import { useFormats } from '@/i18n/format'
import { byMonth } from '../calendar'
import { capitalised } from '../useWhen'
import { EventEntry } from './EventEntry'

interface Props {
  events: readonly EventSummary[]
  past?: boolean
}

/** Events under the names of their months. */
export function MonthsOfEvents({ events, past }: Props) {
  return byMonth(events).map(({ key, events: inMonth }) => (
    <Month key={`${key} ${inMonth[0]?.id}`} events={inMonth} past={past} />
  ))
}

function Month({ events, past }: Props) {
  const id = useId()
  const { month } = useFormats()
  const [first] = events
  if (!first) return null
  return (
    <section className="month" aria-labelledby={id}>
      <Line>
        <h2 id={id}>{capitalised(month(first.startsAt, first.zone))}</h2>
      </Line>
      {events.map((event) => (
        <div key={event.id} id={`evenement-${event.id}`} className="month-entry">
          <EventEntry event={event} past={past} />
        </div>
      ))}
    </section>
  )
}
