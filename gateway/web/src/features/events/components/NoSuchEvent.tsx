import { useTranslation } from 'react-i18next'
import { ButtonLink } from '@/components/Button'
import { EmptyState } from '@/components/EmptyState'
import { PageHead } from '@/components/PageHead'

/** In place of every page of an event that does not exist, or not for this reader. */
export function NoSuchEvent() {
  const { t } = useTranslation('events')
  return (
    <>
      <PageHead title={t('page.notFoundTitle')} back={{ link: { to: '/evenements' }, label: t('page.back') }} />
      <EmptyState
        title={t('page.notFound')}
        actions={<ButtonLink to="/evenements">{t('mine.emptyUpcomingAction')}</ButtonLink>}
      >
        {t('page.notFoundText')}
      </EmptyState>
    </>
  )
}
