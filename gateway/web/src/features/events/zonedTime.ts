import { clockOf } from '@/i18n/zone'

/** A date and a time as a clock in some zone shows them; what the form's fields hold. */
export type WallTime = { date: string; time: string }

/** The wall time of an instant in a zone, e.g. `{date: '2026-12-10', time: '13:30'}`. */
export function wallTime(instant: string, zone: string): WallTime {
  const part = parts(Date.parse(instant), zone)
  return { date: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` }
}

/**
 * The instant at which a zone's clocks show the given wall time, the first one when they show it twice;
 * null when a field is empty or malformed, or when the clocks skip that time (the night they go forward).
 */
export function instantOf({ date, time }: WallTime, zone: string): string | null {
  const guess = Date.parse(`${date}T${time}:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time) || Number.isNaN(guess)) return null
  const candidates = [-DAY, DAY].map((shift) => guess - offset(guess + shift, zone)).sort((a, b) => a - b)
  for (const candidate of candidates) {
    const shown = wallTime(new Date(candidate).toISOString(), zone)
    if (shown.date === date && shown.time === time) return new Date(candidate).toISOString().replace('.000Z', 'Z')
  }
  return null
}

/** The day after a date such as `2026-12-31`. */
export function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + DAY).toISOString().slice(0, 10)
}

const DAY = 24 * 60 * 60 * 1000

/** How far ahead of UTC a zone's clocks are at an instant, in milliseconds. */
function offset(at: number, zone: string): number {
  const p = parts(at, zone)
  return Date.UTC(+p.year, +p.month - 1, +p.day, +p.hour, +p.minute) - Math.floor(at / 60_000) * 60_000
}

type Parts = Record<'year' | 'month' | 'day' | 'hour' | 'minute', string>

function parts(at: number, zone: string): Parts {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: clockOf(zone),
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  return Object.fromEntries(format.formatToParts(at).map((p) => [p.type, p.value])) as Parts
}
