import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { EventKind } from '@/api/types/events'
import { ButtonLink } from '@/components/Button'
import { EmptyState } from '@/components/EmptyState'
import { Line } from '@/components/Line'
import { LoadMore } from '@/components/LoadMore'
import { QueryView } from '@/components/QueryView'
import { useFormats } from '@/i18n/format'
import { useRole } from '@/session/me'
import type { useEvents } from '../api/reading'
import { FourWeeks } from './FourWeeks'
import { MonthsOfEvents } from './MonthsOfEvents'

interface Props {
  events: ReturnType<typeof useEvents>
  past: boolean
  kind: EventKind | undefined
}

export function EventsList({ events: pages, past, kind }: Props) {
  const { t } = useTranslation('events')
  const { date } = useFormats()
  const organiser = useRole('organiser')
  return (
    <QueryView query={pages}>
      {(events) => {
        const last = events.at(-1)
        if (!last) return <Nothing past={past} kind={kind} />
        return (
          <>
            {!past && (
              <Line>
                <FourWeeks events={events} />
              </Line>
            )}
            <MonthsOfEvents events={events} past={past} />
            <LoadMore pages={pages} />
            {!past && !kind && !pages.hasMore && (
              <Line className="events-foot">
                <p className="t2">
                  {t('list.nothingAfter', { date: date(last.startsAt, last.zone) })}{' '}
                  {organiser && <Link to="/evenements/nouveau">{t('list.propose')}</Link>}
                </p>
              </Line>
            )}
          </>
        )
      }}
    </QueryView>
  )
}

function Nothing({ past, kind }: Omit<Props, 'events'>) {
  const { t } = useTranslation('events')
  const organiser = useRole('organiser')
  if (kind)
    return (
      <EmptyState
        title={t('list.emptyKindTitle')}
        actions={
          <ButtonLink to="/evenements" search={{ vue: past ? 'passes' : undefined }}>
            {t('list.emptyKindAction')}
          </ButtonLink>
        }
      >
        {t('list.emptyKind')}
      </EmptyState>
    )
  if (past)
    return (
      <EmptyState
        title={t('list.emptyPastTitle')}
        actions={<ButtonLink to="/evenements">{t('list.emptyPastAction')}</ButtonLink>}
      >
        {t('list.emptyPast')}
      </EmptyState>
    )
  return (
    <EmptyState
      title={t('list.emptyUpcomingTitle')}
      actions={
        organiser ? (
          <ButtonLink to="/evenements/nouveau">{t('list.propose')}</ButtonLink>
        ) : (
          <ButtonLink to="/forum">{t('list.openForum')}</ButtonLink>
        )
      }
    >
      {organiser ? t('list.emptyUpcomingOrganiser') : t('list.emptyUpcoming')}
    </EmptyState>
  )
}
