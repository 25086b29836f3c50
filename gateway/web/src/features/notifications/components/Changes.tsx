import { useTranslation } from 'react-i18next'
import type { EventChange } from '@/api/types/members'
import { useFormats } from '@/i18n/format'
import { cityOf } from '@/i18n/zone'

interface Props {
  changes: EventChange[]
  /** In which the event is now; a time that is told without a zone is read in it. */
  zone: string
}

/** What was, struck out, and what is. Long texts are only named: the event's page has them. */
export function Changes({ changes, zone }: Props) {
  const { t } = useTranslation('notifications')
  const value = useValue(zone)
  return changes.map(({ field, before, after }) => (
    <span key={field} className="change">
      {t(`field.${field}`)}
      {(field === 'place' || field === 'time' || field === 'title' || field === 'capacity') && (
        <>
          {' '}
          <span className="vh">{t('before')} </span>
          <s>{value(field, before, after)}</s> <span className="vh">{t('after')} </span>
          <ins>{value(field, after, before)}</ins>
        </>
      )}
    </span>
  ))
}

/** An ISO 8601 instant or interval, and the zone in which it was read; older news have none. */
const told = /^(\S+?T\S+?)(?:\/(\S+))?(?: (\S+))?$/

/** A time as the page of the event showed it, with its zone when that is what changed; all else as it was typed. */
function useValue(now: string) {
  const { day, time } = useFormats()
  const zoneOf = (given: string) => told.exec(given)?.[3] ?? now
  return (field: EventChange['field'], given: unknown, other: unknown): string => {
    const text = String(given ?? '')
    const [, start, end] = told.exec(text) ?? []
    if (field !== 'time' || !start || Number.isNaN(Date.parse(start))) return text
    const zone = zoneOf(text)
    const place = zone === zoneOf(String(other ?? '')) ? '' : ` (${cityOf(zone)})`
    const from = `${day(start, zone)}, ${time(start, zone)}`
    if (!end) return from + place
    const sameDay = day(start, zone) === day(end, zone)
    const until = sameDay ? `\u2013${time(end, zone)}` : ` \u2013 ${day(end, zone)}, ${time(end, zone)}`
    return from + until + place
  }
}
