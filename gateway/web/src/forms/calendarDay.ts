/** `2026-12-11` for what people type as a date (11/12/2026, 11.12.26, 2026-12-11); null when it is none. */
export function calendarDay(typed: string): string | null {
  const text = typed.trim()
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const [, day, month, year] = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})$/.exec(text) ?? []
  const found = iso
    ? text
    : day && month && year && `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`
  return found && isReal(found) ? found : null
}

/** 11/12/2026: the day before the month in both languages. */
export function shownDay(date: string): string {
  return date.split('-').toReversed().join('/')
}

const two = (digits: string) => digits.padStart(2, '0')

/** 31 February is none: the calendar would go on to March. */
function isReal(date: string): boolean {
  const moment = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date)
}
