import { Link } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Thread } from '@/api/types/forum'
import { Line } from '@/components/Line'
import { pageOfReplies } from '../api/threads'

interface Props {
  thread: Thread
  after: number
  /** The ones before the replies; the same ways stand after them. */
  above?: boolean
  /** One of the ways was gone: to the page that begins after this number. */
  onTurn: (after: number) => void
}

/** The ways to the earlier and the later replies, each page with an address of its own. */
export function RepliesPages({ thread, after, above, onTurn }: Props) {
  const { t } = useTranslation('forum')
  const numbers = thread.replies.items.map((reply) => reply.number).filter((number) => number > 0)
  const last = numbers.at(-1)
  const further = Boolean(thread.replies.next) && last !== undefined
  if (after === 0 && !further) return null
  const to = { to: '/forum/fils/$threadId', params: { threadId: thread.id } } as const
  const before = Math.max(after - pageOfReplies, 0)
  // With a key held down the browser opens the page elsewhere, and this one stays.
  const turn = (to: number) => (press: MouseEvent) => {
    if (!(press.metaKey || press.ctrlKey || press.shiftKey || press.altKey)) onTurn(to)
  }
  return (
    <Line>
      <nav className="pages" aria-label={above ? t('thread.pagesAbove') : t('thread.pages')}>
        {after > 0 && (
          <Link {...to} search={{ apres: before || undefined }} onClick={turn(before)}>
            {t('thread.earlier')}
          </Link>
        )}
        {last !== undefined && (
          <span className="t2 num">
            {t('thread.range', { from: numbers[0], to: last, total: Math.max(thread.replyCount, last) })}
          </span>
        )}
        {further && (
          <Link {...to} search={{ apres: last }} onClick={turn(last)}>
            {t('thread.later')}
          </Link>
        )}
      </nav>
    </Line>
  )
}
