import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isMissing } from '@/api/problem'
import { ButtonLink } from '@/components/Button'
import { EmptyState } from '@/components/EmptyState'
import { LoadMore } from '@/components/LoadMore'
import { PageHead } from '@/components/PageHead'
import { QueryView } from '@/components/QueryView'
import { unbroken } from '@/i18n/format'
import { eventQuery, useRoster } from '../api/reading'
import { NoSuchEvent } from '../components/NoSuchEvent'
import { RosterTable } from '../components/RosterTable'
import { SeatFigure } from '../components/SeatFigure'
import '../roster.css'
import { useWhen } from '../useWhen'

const route = getRouteApi('/evenements/$eventId/inscriptions')

/** Who comes and who waits, for the organiser of the event. */
export function RosterPage() {
  const { t } = useTranslation('events')
  const { whole } = useWhen()
  const { eventId } = route.useParams()
  const { data: event, error } = useQuery(eventQuery(eventId))
  const roster = useRoster(eventId)
  if (isMissing(error)) return <NoSuchEvent />
  const up = { to: '/evenements/$eventId', params: { eventId } } as const
  return (
    <>
      <PageHead title={t('roster.title')} back={{ link: up, label: t('page.event') }}>
        {event && (
          <>
            {unbroken(event.title)}
            <br />
            {whole(event)}
            <br />
            <SeatFigure event={{ ...event, mine: { ...event.mine, state: 'none' } }} />
          </>
        )}
      </PageHead>
      <QueryView query={roster}>
        {(entries) =>
          entries.length === 0 ? (
            <EmptyState title={t('roster.emptyTitle')} actions={<ButtonLink {...up}>{t('roster.toEvent')}</ButtonLink>}>
              {t('roster.empty')}
            </EmptyState>
          ) : (
            <>
              <RosterTable entries={entries} />
              <LoadMore pages={roster} />
            </>
          )
        }
      </QueryView>
    </>
  )
}
