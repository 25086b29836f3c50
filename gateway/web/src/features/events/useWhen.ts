import { useTranslation } from 'react-i18next'
import type { EventSummary } from '@/api/types/events'
import { useFormats } from '@/i18n/format'
import { wallTime } from './zonedTime'

type Times = Pick<EventSummary, 'startsAt' | 'endsAt' | 'zone'>

/** When an event is, in words, always by the clock of the place where it is. */
export function useWhen() {
  const { t } = useTranslation('events')
  const { day, time } = useFormats()

  /** « Jeudi 10 décembre, de 13 h 30 à 17 h 30 » */
  function whole({ startsAt, endsAt, zone }: Times): string {
    const said = { day: day(startsAt, zone), from: time(startsAt, zone), to: time(endsAt, zone) }
    if (lastsOneDay({ startsAt, endsAt, zone })) return capitalised(t('when.oneDay', said))
    return t('when.manyDays', { ...said, lastDay: day(endsAt, zone) })
  }

  /** « de 13 h 30 à 17 h 30 », beside a day that is already shown. */
  function hours({ startsAt, endsAt, zone }: Times): string {
    if (!lastsOneDay({ startsAt, endsAt, zone }))
      return `${time(startsAt, zone)}, ${t('when.until', { day: day(endsAt, zone) })}`
    return t('when.hours', { from: time(startsAt, zone), to: time(endsAt, zone) })
  }

  return { whole, hours }
}

export function lastsOneDay({ startsAt, endsAt, zone }: Times): boolean {
  return wallTime(startsAt, zone).date === wallTime(endsAt, zone).date
}

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}
