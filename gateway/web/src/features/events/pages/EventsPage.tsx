import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '@/components/Button'
import { Chips } from '@/components/Chips'
import { Hyphen } from '@/components/Hyphen'
import { Line } from '@/components/Line'
import { PageHead } from '@/components/PageHead'
import { Tabs } from '@/components/Tabs'
import { useFormats } from '@/i18n/format'
import { useRole } from '@/session/me'
import { useEvents } from '../api/reading'
import { Drafts } from '../components/Drafts'
import { EventsList } from '../components/EventsList'
import '../list.css'
import { kinds } from '../kinds'

const route = getRouteApi('/evenements')

/** What is to come, what has been and, for an organiser, what is being prepared. */
export function EventsPage() {
  const { t } = useTranslation('events')
  const { vue, genre } = route.useSearch()
  const navigate = route.useNavigate()
  const organiser = useRole('organiser')
  const when = vue === 'passes' ? 'past' : 'upcoming'
  const drafts = vue === 'brouillons' && organiser
  const events = useEvents(when, genre, !drafts)
  const view = (vue?: 'passes' | 'brouillons') => ({ to: '/evenements', search: { vue, genre } }) as const
  return (
    <>
      <PageHead
        title={t('list.title')}
        margin={<Span events={drafts ? [] : (events.data ?? [])} />}
        actions={organiser && <ButtonLink to="/evenements/nouveau">{t('list.propose')}</ButtonLink>}
      >
        {t('list.lead')}
      </PageHead>
      <Line>
        <div className="events-tabs">
          <Tabs
            label={t('list.views')}
            tabs={[
              { link: view(), label: t('list.upcoming') },
              { link: view('passes'), label: t('list.past') },
              ...(organiser ? [{ link: view('brouillons'), label: t('list.drafts') }] : []),
            ]}
          />
        </div>
        {!drafts && (
          <div className="filters">
            <Chips
              label={t('list.filter')}
              value={genre ?? 'all'}
              options={[
                { value: 'all' as const, label: t('list.all') },
                ...kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) })),
              ]}
              onChange={(kind) =>
                void navigate({ search: { vue, genre: kind === 'all' ? undefined : kind }, replace: true })
              }
            />
            <ButtonLink variant="quiet" to="/inscriptions">
              {t('list.mine')}
            </ButtonLink>
          </div>
        )}
      </Line>
      {drafts ? <Drafts /> : <EventsList events={events} past={when === 'past'} kind={genre} />}
    </>
  )
}

/** The months that the list spans, in the margin: « novembre — décembre ». */
function Span({ events }: { events: readonly { startsAt: string; zone: string }[] }) {
  const { t } = useTranslation('events')
  const { month } = useFormats()
  const names = [events[0], events.at(-1)].map((event) => event && month(event.startsAt, event.zone))
  const [first, last] = [...names].filter(Boolean)
  if (!first) return null
  if (first === last) return <>{first}</>
  return (
    <span className="nb">
      {first}
      <Hyphen spoken={t('list.spanAria')} />
      {last}
    </span>
  )
}
