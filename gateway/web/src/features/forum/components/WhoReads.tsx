import { useTranslation } from 'react-i18next'
import type { Room } from '@/api/types/forum'
import { AudienceBadge } from './AudienceBadge'

/** Beside a thread: who reads what is written in it. */
export function WhoReads({ audience }: { audience: Room['audience'] }) {
  const { t } = useTranslation('forum')
  return (
    <aside className="side" aria-label={t('audience.title')}>
      <h2>{t('audience.title')}</h2>
      <ul>
        <li>
          <AudienceBadge audience={audience} />
          <p className="small t2">
            {audience.kind === 'network' ? t('audience.networkText') : t('audience.companyText')} {t('audience.here')}
          </p>
        </li>
      </ul>
    </aside>
  )
}
