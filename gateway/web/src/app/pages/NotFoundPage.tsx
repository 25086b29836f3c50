import { useTranslation } from 'react-i18next'
import { ButtonLink } from '@/components/Button'
import { PageHead } from '@/components/PageHead'

export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <PageHead
      title={t('notFound.title')}
      actions={
        <ButtonLink to="/" variant="primary">
          {t('notFound.home')}
        </ButtonLink>
      }
    >
      {t('notFound.text')}
    </PageHead>
  )
}
