import { useTranslation } from 'react-i18next'
import type { EventSummary } from '@/api/types/events'
import { useFormats } from '@/i18n/format'
import { type Day, fourWeeks } from '../calendar'

interface Props {
  events: readonly EventSummary[]
}

/** Four weeks at a glance; a day with an event leads to its row in the list beneath. */
export function FourWeeks({ events }: Props) {
  const { t } = useTranslation('events')
  const { date } = useFormats()
  const days = fourWeeks(events)
  const [from, to] = [days[0], days.at(-1)].map((day) => date(noon(day?.date), 'UTC'))
  const busy = days.flatMap((day) => day.events)
  if (busy.length === 0) return null
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls sideways, by the keyboard too */}
      <section className="stripbox" tabIndex={0} aria-label={t('list.strip', { from, to })}>
        <ol className="strip">
          {days.map((day) => (
            <li key={day.date} className={classesOf(day)}>
              <StripDay day={day} />
            </li>
          ))}
        </ol>
      </section>
      <p className="legend2" aria-hidden="true">
        {busy.some(isMine) && (
          <span>
            <i className="me" />
            {t('list.legendMine')}
          </span>
        )}
        {!busy.every(isMine) && (
          <span>
            <i />
            {t('list.legendOther')}
          </span>
        )}
      </p>
    </>
  )
}

function StripDay({ day }: { day: Day }) {
  const { t } = useTranslation('events')
  const { language } = useFormats()
  const [first] = day.events
  const at = new Date(noon(day.date))
  const firstOfMonth = at.getUTCDate() === 1
  const shape = firstOfMonth ? ({ month: 'short' } as const) : ({ weekday: 'narrow' } as const)
  const face = (
    <>
      <small aria-hidden="true">
        {new Intl.DateTimeFormat(language, { ...shape, timeZone: 'UTC' }).format(at).toLocaleLowerCase()}
      </small>
      <span className="n">{at.getUTCDate()}</span>
      {day.today && <span className="vh">, {t('list.stripToday')}</span>}
    </>
  )
  if (!first) return <span>{face}</span>
  return (
    <a href={`#evenement-${first.id}`} className={day.events.some(isMine) ? 'me' : undefined}>
      {face}
      <span className="vh">
        , {day.events.some(isMine) ? t('list.stripMine') : t('list.stripOther', { count: day.events.length })}
      </span>
    </a>
  )
}

const noon = (date = '') => `${date}T12:00:00Z`
const isMine = ({ state, mine }: EventSummary) => state === 'published' && mine.state === 'confirmed'

function classesOf({ monday, weekend, today }: Day): string {
  return [monday && 'wk', weekend && 'we', today && 'today'].filter(Boolean).join(' ')
}
