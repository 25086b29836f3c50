import { useTranslation } from 'react-i18next'
import type { Room } from '@/api/types/forum'
import { Badge } from '@/components/Badge'
import { IconCompany, IconOpen } from '@/components/icons'

interface Props {
  audience: Room['audience']
  /** With an outline and in full: « Salle ouverte au réseau ». */
  inFull?: boolean
}

/** Who reads a room, in a word. */
export function AudienceBadge({ audience, inFull }: Props) {
  const { t } = useTranslation('forum')
  const company = audience.companyName ?? ''
  if (audience.kind === 'network')
    return (
      <Badge icon={IconOpen} box={inFull}>
        {inFull ? t('audience.networkRoom') : t('audience.network')}
      </Badge>
    )
  return (
    <Badge icon={IconCompany} box={inFull}>
      {inFull ? t('audience.companyRoom', { company }) : company}
    </Badge>
  )
}
