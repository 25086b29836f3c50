import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '@/components/Button'
import { EmptyState } from '@/components/EmptyState'
import { Line } from '@/components/Line'
import { LoadMore } from '@/components/LoadMore'
import { PageHead } from '@/components/PageHead'
import { QueryView } from '@/components/QueryView'
import { Tabs } from '@/components/Tabs'
import { useRegistrations } from '../api/reading'
import { RegistrationEntry } from '../components/RegistrationEntry'
import '../list.css'

const route = getRouteApi('/inscriptions')

/** Where the reader has a seat or waits for one. */
export function RegistrationsPage() {
  const { t } = useTranslation('events')
  const past = route.useSearch().vue === 'passees'
  const registrations = useRegistrations(past ? 'past' : 'upcoming')
  return (
    <>
      <PageHead title={t('mine.title')} back={{ link: { to: '/evenements' }, label: t('page.back') }}>
        {t('mine.lead')}
      </PageHead>
      <Line>
        <div className="events-tabs">
          <Tabs
            label={t('mine.views')}
            tabs={[
              { link: { to: '/inscriptions', search: {} }, label: t('list.upcoming') },
              { link: { to: '/inscriptions', search: { vue: 'passees' } }, label: t('mine.past') },
            ]}
          />
        </div>
      </Line>
      <QueryView query={registrations}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState
              title={past ? t('mine.emptyPastTitle') : t('mine.emptyUpcomingTitle')}
              actions={<ButtonLink to="/evenements">{t('mine.emptyUpcomingAction')}</ButtonLink>}
            >
              {past ? t('mine.emptyPast') : t('mine.emptyUpcoming')}
            </EmptyState>
          ) : (
            <>
              {rows.map((registration) => (
                <RegistrationEntry key={registration.event.id} registration={registration} past={past} />
              ))}
              <LoadMore pages={registrations} />
            </>
          )
        }
      </QueryView>
    </>
  )
}
