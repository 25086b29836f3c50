import { useTranslation } from 'react-i18next'
import type { Room } from '@/api/types/forum'

/** Before anything is published: who will read it. */
export function ReadBy({ audience }: { audience: Room['audience'] }) {
  const { t } = useTranslation('forum')
  return (
    <p className="small t2">
      {audience.kind === 'network'
        ? t('audience.readNetwork')
        : t('audience.readCompany', { company: audience.companyName ?? '' })}
    </p>
  )
}
