import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ThreadSummary } from '@/api/types/forum'
import { Badge } from '@/components/Badge'
import { Hyphen } from '@/components/Hyphen'
import { IconCalendar } from '@/components/icons'
import { MarginEntry } from '@/components/MarginEntry'
import { unbroken, useFormats } from '@/i18n/format'

/** One row of a room: when somebody last wrote in it, who asked, and the way to the last reply. */
export function ThreadEntry({ thread }: { thread: ThreadSummary }) {
  const { t } = useTranslation('forum')
  const { near, nearWithTime } = useFormats()
  const { author, lastReply } = thread
  const to = { to: '/forum/fils/$threadId', params: { threadId: thread.id } } as const
  return (
    <MarginEntry
      tight
      margin={near(lastReply?.at ?? thread.openedAt)}
      then={thread.replies === 0 ? t('room.noReply') : t('room.replies', { count: thread.replies })}
      actions={thread.event && <Badge icon={IconCalendar}>{t('room.event')}</Badge>}
    >
      <h2 className="h3">
        <Link {...to}>{unbroken(thread.title)}</Link>
      </h2>
      <p className="small t2">
        {author.name}
        <Hyphen spoken={t('at')} />
        {author.companyName}&nbsp;· {nearWithTime(thread.openedAt)}
      </p>
      {lastReply && (
        <p className="small last">
          <Link {...to} hash={`reponse-${lastReply.number}`}>
            {t('room.last', { number: lastReply.number, name: lastReply.author.name })}
          </Link>
        </p>
      )}
    </MarginEntry>
  )
}
