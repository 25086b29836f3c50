import { useTranslation } from 'react-i18next'
import type { CommunityEvent } from '@/api/types/events'
import { MarginEntry } from '@/components/MarginEntry'
import { Section } from '@/components/Section'
import { unbroken, useFormats } from '@/i18n/format'
import { lastsOneDay } from '../useWhen'

/** The themed slots of an event, by their hours. */
export function Sessions({ event }: { event: CommunityEvent }) {
  const { t } = useTranslation('events')
  const { time, weekdayAndDay } = useFormats()
  if (event.sessions.length === 0) return null
  const oneDay = lastsOneDay(event)
  const sessions = event.sessions.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
  return (
    <Section title={t('page.programme')}>
      {sessions.map((session) => (
        <MarginEntry
          key={session.id}
          margin={`${oneDay ? '' : `${weekdayAndDay(session.startsAt, event.zone)}, `}${time(session.startsAt, event.zone)}`}
          then={
            lastsOneDay({ ...session, zone: event.zone })
              ? t('page.sessionUntil', { time: time(session.endsAt, event.zone) })
              : t('page.sessionUntilDay', {
                  day: weekdayAndDay(session.endsAt, event.zone),
                  time: time(session.endsAt, event.zone),
                })
          }
        >
          <h3>{unbroken(session.title)}</h3>
          {session.description && <p className="plain-text">{unbroken(session.description)}</p>}
        </MarginEntry>
      ))}
    </Section>
  )
}
