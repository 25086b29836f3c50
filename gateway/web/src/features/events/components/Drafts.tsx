import { useTranslation } from 'react-i18next'
import { ButtonLink } from '@/components/Button'
import { EmptyState } from '@/components/EmptyState'
import { LoadMore } from '@/components/LoadMore'
import { QueryView } from '@/components/QueryView'
import { useDrafts } from '../api/reading'
import { MonthsOfEvents } from './MonthsOfEvents'

/** What an organiser prepares and nobody else sees yet. */
export function Drafts() {
  const { t } = useTranslation('events')
  const drafts = useDrafts(true)
  return (
    <QueryView query={drafts}>
      {(events) =>
        events.length === 0 ? (
          <EmptyState
            title={t('list.emptyDraftsTitle')}
            actions={<ButtonLink to="/evenements/nouveau">{t('list.propose')}</ButtonLink>}
          >
            {t('list.emptyDrafts')}
          </EmptyState>
        ) : (
          <>
            <MonthsOfEvents events={events} />
            <LoadMore pages={drafts} />
          </>
        )
      }
    </QueryView>
  )
}
