import type { EventSummary } from '@/api/types/events'
import { nextDay, wallTime } from './zonedTime'

/** Events under the month in which they begin, in the order given. */
export interface Month<E> {
  /** `2026-12` */
  key: string
  events: E[]
}

export function byMonth<E extends { startsAt: string; zone: string }>(events: readonly E[]): Month<E>[] {
  const months: Month<E>[] = []
  for (const event of events) {
    const key = wallTime(event.startsAt, event.zone).date.slice(0, 7)
    const last = months.at(-1)
    if (last?.key === key) last.events.push(event)
    else months.push({ key, events: [event] })
  }
  return months
}

/** One day of the strip of four weeks, with the events that begin on it. */
export interface Day {
  /** `2026-12-10` */
  date: string
  today: boolean
  monday: boolean
  weekend: boolean
  events: EventSummary[]
}

/** The four weeks that begin on the Monday of the current week, as the reader's clock counts days. */
export function fourWeeks(events: readonly EventSummary[], now: Date = new Date()): Day[] {
  const today = wallTime(now.toISOString(), Intl.DateTimeFormat().resolvedOptions().timeZone).date
  const days: Day[] = []
  for (let date = mondayOf(today); days.length < 28; date = nextDay(date)) {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
    days.push({
      date,
      today: date === today,
      monday: weekday === 1,
      weekend: weekday === 0 || weekday === 6,
      events: events.filter((event) => wallTime(event.startsAt, event.zone).date === date),
    })
  }
  return days
}

function mondayOf(date: string): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
  return day.toISOString().slice(0, 10)
}
