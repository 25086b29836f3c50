import { getRouteApi, Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Thread } from '@/api/types/forum'
import { Line } from '@/components/Line'
import { MarginEntry } from '@/components/MarginEntry'
import { PageHead } from '@/components/PageHead'
import { Prose } from '@/components/Prose'
import { useFormats } from '@/i18n/format'
import { useMe } from '@/session/me'
import { AudienceBadge } from './AudienceBadge'
import { Author } from './Author'
import { Composer, type ComposerHandle } from './Composer'
import { ReadBy } from './ReadBy'
import { RepliesPages } from './RepliesPages'
import { ReplyEntry } from './ReplyEntry'
import { WhoReads } from './WhoReads'

const route = getRouteApi('/forum/fils/$threadId')

interface Props {
  thread: Thread
  after: number
  /** Another page of replies is on its way. */
  turning: boolean
  onTurn: (after: number) => void
}

export function ThreadView({ thread, after, turning, onTurn }: Props) {
  const { t } = useTranslation('forum')
  const { nearWithTime } = useFormats()
  const me = useMe()
  const navigate = route.useNavigate()
  const composer = useRef<ComposerHandle>(null)
  const replies = thread.replies.items
  return (
    <div className="thread">
      <PageHead
        title={thread.title}
        back={{
          link: { to: '/forum/salles/$roomId', params: { roomId: thread.roomId } },
          label: thread.roomName,
        }}
      >
        <span className="kicker2">
          <AudienceBadge audience={thread.audience} inFull />
          <span className="t2">
            {thread.replyCount === 0 ? t('thread.noReply') : t('thread.replies', { count: thread.replyCount })}{' '}
            {thread.replyCount > 1 && (
              <Link to="." search={{}} hash={`reponse-${thread.replyCount}`}>
                {t('thread.goLast')}
              </Link>
            )}
          </span>
          {thread.event && (
            <Link to="/evenements/$eventId" params={{ eventId: thread.event.id }}>
              {t('thread.toEvent')}
            </Link>
          )}
        </span>
      </PageHead>
      <div className="split">
        <div className="posts">
          {after === 0 && (
            <div className="opening" id="ouverture" tabIndex={-1}>
              <MarginEntry
                margin={thread.event ? t('thread.eventOpening') : t('thread.opening')}
                then={nearWithTime(thread.openedAt)}
              >
                <Author author={thread.author} mine={thread.author.id === me.id} />
                <Prose html={thread.bodyHtml} text={thread.body} />
              </MarginEntry>
            </div>
          )}
          <div aria-busy={turning}>
            {after > 0 && <RepliesPages thread={thread} after={after} above onTurn={onTurn} />}
            {replies.map((reply) => (
              <ReplyEntry
                key={reply.id}
                threadId={thread.id}
                reply={reply}
                onQuote={(words) => composer.current?.quote(words)}
                onRewrite={(words) => composer.current?.rewrite(words)}
              />
            ))}
            {replies.length === 0 && after === 0 && (
              <Line className="after">
                <p className="t2">{thread.event ? t('thread.emptyEvent') : t('thread.empty')}</p>
              </Line>
            )}
            <RepliesPages thread={thread} after={after} onTurn={onTurn} />
          </div>
          <Composer
            ref={composer}
            thread={thread}
            after={after}
            readBy={<ReadBy audience={thread.audience} />}
            onPosted={(reply) => void navigate({ search: {}, hash: `reponse-${reply.number}`, replace: true })}
          />
        </div>
        <WhoReads audience={thread.audience} />
      </div>
    </div>
  )
}
