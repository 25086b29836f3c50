import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Notification } from '@/api/types/members'
import { Button, ButtonLink } from '@/components/Button'
import { MarginEntry } from '@/components/MarginEntry'
import { Why } from '@/components/Why'
import { useMarkSeen } from '@/features/notifications/api/notifications'
import { useNotificationWords } from '@/features/notifications/components/useNotificationWords'
import { useFormats } from '@/i18n/format'

/** What happened to me and what I have not seen: it stays until I open it or say that I have read it. */
export function UnseenEntry({ one }: { one: Notification }) {
  const { t } = useTranslation('notifications')
  const { nearInMargin } = useFormats()
  const words = useNotificationWords()(one)
  const markSeen = useMarkSeen()
  const see = () => markSeen.mutate(one.id)
  return (
    <MarginEntry
      mark="wax"
      margin={nearInMargin(one.at)}
      then={words.tag}
      actions={
        <>
          <ButtonLink {...words.link} onClick={see}>
            {words.open}
          </ButtonLink>
          <Button variant="quiet" onClick={see}>
            {t('seen')}
            <span className="vh"> : {words.title}</span>
          </Button>
        </>
      }
    >
      <h3>
        <Link {...words.link} onClick={see}>
          {words.title}
        </Link>
      </h3>
      <p className="t2">{words.text}</p>
      {words.why && <Why>{words.why}</Why>}
    </MarginEntry>
  )
}
