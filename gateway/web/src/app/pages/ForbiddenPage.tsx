import { useTranslation } from 'react-i18next'
import { ButtonLink } from '@/components/Button'
import { PageHead } from '@/components/PageHead'

export function ForbiddenPage() {
  const { t } = useTranslation()
  return (
    <PageHead
      title={t('forbidden.title')}
      actions={
        <ButtonLink to="/" variant="primary">
          {t('forbidden.home')}
        </ButtonLink>
      }
    >
      {t('forbidden.text')}
    </PageHead>
  )
}
