import { useTranslation } from 'react-i18next'
import type { PersonRef } from '@/api/types/common'
import { Avatar } from '@/components/Avatar'
import { Hyphen } from '@/components/Hyphen'
import { useMe } from '@/session/me'

interface Props {
  author: PersonRef
  /** Said as « Vous ». */
  mine?: boolean
}

/** Who wrote this, linked to their company. */
export function Author({ author, mine }: Props) {
  const { t } = useTranslation('forum')
  const me = useMe()
  return (
    <p className="who">
      <Avatar name={author.name} small elsewhere={author.companyName !== me.company?.name} />
      <span>
        <b>{mine ? t('thread.you') : author.name}</b>
        {author.companyName && (
          <>
            <Hyphen spoken={t('at')} />
            {author.companyName}
          </>
        )}
      </span>
    </p>
  )
}
