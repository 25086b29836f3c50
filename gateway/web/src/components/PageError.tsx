import { useTranslation } from 'react-i18next'
import { Problem } from '@/api/problem'
import { Button, ButtonAnchor } from './Button'
import { PageHead } from './PageHead'

interface Props {
  error: unknown
  retry: () => void
}

/** A page that failed as a whole: never blank, always with a way on. */
export function PageError({ error, retry }: Props) {
  const { t } = useTranslation()
  return (
    <PageHead
      title={t('crash.title')}
      actions={
        <>
          <Button variant="primary" onClick={retry}>
            {t('crash.retry')}
          </Button>
          <ButtonAnchor variant="quiet" href="/">
            {t('crash.home')}
          </ButtonAnchor>
        </>
      }
    >
      <span role="alert">{words()}</span>
    </PageHead>
  )

  function words(): string {
    if (error instanceof Problem && error.slug !== 'offline') return error.detail ?? t('failure.unknown')
    return error instanceof Problem || !navigator.onLine ? t('failure.offline') : t('failure.unknown')
  }
}
