import { useTranslation } from 'react-i18next'
import { Problem } from '@/api/problem'
import { Button, ButtonAnchor } from '@/components/Button'
import { PageHead } from '@/components/PageHead'
import { BareSheet } from '../shell/BareSheet'

interface Props {
  error: unknown
  reset: () => void
}

/** A page that failed as a whole, or the whole application: never blank, always with a way on. */
export function ErrorPage({ error, reset }: Props) {
  const { t } = useTranslation()
  const offline = error instanceof Problem && error.slug === 'offline'
  return (
    <PageHead
      title={t('crash.title')}
      actions={
        <>
          <Button variant="primary" onClick={reset}>
            {t('crash.retry')}
          </Button>
          <ButtonAnchor variant="quiet" href="/">
            {t('crash.home')}
          </ButtonAnchor>
        </>
      }
    >
      {offline ? t('failure.offline') : error instanceof Problem && error.detail ? error.detail : t('failure.unknown')}
    </PageHead>
  )
}

/** The same, when there is no sheet around it any more. */
export function CrashedPage(props: Props) {
  return (
    <BareSheet>
      <ErrorPage {...props} />
    </BareSheet>
  )
}
