import { useTranslation } from 'react-i18next'
import { Problem } from '@/api/problem'
import { Button } from './Button'
import { Icon } from './Icon'
import { IconAlert, IconOffline } from './icons'
import { Line } from './Line'

interface Props {
  error: unknown
  retry: () => void
}

/** A part of a page that could not be read: why, in words, and the way to try again. */
export function ErrorState({ error, retry }: Props) {
  const { t } = useTranslation()
  const offline = error instanceof Problem && error.slug === 'offline'
  const trace = error instanceof Problem && error.status >= 500 ? error.traceId : null
  return (
    <Line>
      <div className="notice wx" role="alert">
        <span className="wax">
          <Icon of={offline ? IconOffline : IconAlert} />
        </span>
        <div>
          <p>
            <b>{offline ? t('failure.offlineTitle') : t('failure.title')}</b>
          </p>
          <p className="t2">{sentence(error) ?? (offline ? t('failure.offline') : t('failure.unknown'))}</p>
          {trace && <p className="small t3">{t('failure.trace', { trace })}</p>}
          <Button className="retry" onClick={retry}>
            {t('failure.retry')}
          </Button>
        </div>
      </div>
    </Line>
  )
}

function sentence(error: unknown): string | null {
  return error instanceof Problem && error.status > 0 ? error.detail : null
}
