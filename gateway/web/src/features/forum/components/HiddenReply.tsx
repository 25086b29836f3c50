import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '@/api/types/forum'
import { Badge } from '@/components/Badge'
import { Button } from '@/components/Button'
import { Icon } from '@/components/Icon'
import { IconEdit, IconHidden } from '@/components/icons'
import { MarginEntry, Needs } from '@/components/MarginEntry'
import { Prose } from '@/components/Prose'
import { Why } from '@/components/Why'
import { useFormats } from '@/i18n/format'
import { useRole } from '@/session/me'
import { usePosting } from '../api/replies'
import { useCharter } from '../useCharter'
import { Author } from './Author'
import { RestoreForm } from './RestoreForm'

interface Props {
  threadId: string
  reply: Reply
  onRewrite: (words: string) => void
}

/**
 * A reply that moderators hid. Its author reads it with the reason and what to do next, moderators may put it back, all
 * others learn by which rule a reply was hidden.
 */
export function HiddenReply({ threadId, reply, onRewrite }: Props) {
  const { t } = useTranslation('forum')
  const { nearWithTime } = useFormats()
  const moderator = useRole('moderator')
  const posting = usePosting(threadId)
  const number = t('thread.number', { number: reply.number })
  const at = nearWithTime(reply.at)
  if (reply.mine)
    return (
      <div className="hid">
        <Needs label={`${number}, ${t('hidden.badge')}`}>
          <MarginEntry margin={number} then={at} mark="wax">
            <Kicker wax>{t('hidden.toAuthor')}</Kicker>
            <Author author={reply.author} mine />
            <Prose html={reply.bodyHtml} text={reply.body} />
            <Reason reply={reply} />
            <div className="btns">
              <Button variant="primary" disabled={posting} onClick={() => onRewrite(reply.body ?? '')}>
                <Icon of={IconEdit} />
                {t('hidden.rewrite')}
              </Button>
            </div>
            <p className="small t2">{t('hidden.rewriteHint')}</p>
          </MarginEntry>
        </Needs>
      </div>
    )
  return (
    <div className="hid">
      <MarginEntry margin={number} then={at}>
        <Kicker>{moderator ? t('hidden.toModerator') : t('hidden.toOthers')}</Kicker>
        {moderator && (
          <>
            <Author author={reply.author} />
            <Prose html={reply.bodyHtml} text={reply.body} />
          </>
        )}
        <Reason reply={reply} />
        {moderator && <Restoring threadId={threadId} reply={reply} />}
      </MarginEntry>
    </div>
  )
}

function Kicker({ wax, children }: { wax?: boolean; children: string }) {
  const { t } = useTranslation('forum')
  return (
    <p className="kicker2">
      <Badge box tone={wax ? 'wx' : undefined} icon={IconHidden}>
        <b>{t('hidden.badge')}</b>
      </Badge>
      <span className="small t2">{children}</span>
    </p>
  )
}

/** The rule first, then the words of whoever decided, signed and dated as far as the reader may know. */
function Reason({ reply: { hidden } }: { reply: Reply }) {
  const { t } = useTranslation('forum')
  const { nearWithTime } = useFormats()
  const { ruleName } = useCharter()
  if (!hidden) return null
  const at = nearWithTime(hidden.at)
  return (
    <div className="sig">
      <Why rule={ruleName(hidden.rule)}>{hidden.reason}</Why>
      <p className="small t2">
        {hidden.by ? t('hidden.signed', { name: hidden.by.name, at }) : t('hidden.signedNoName', { at })}
      </p>
    </div>
  )
}

function Restoring({ threadId, reply }: { threadId: string; reply: Reply }) {
  const { t } = useTranslation('forum')
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  function close() {
    setOpen(false)
    requestAnimationFrame(() => opener.current?.focus())
  }
  if (open) return <RestoreForm threadId={threadId} reply={reply} onClose={close} />
  return (
    <div className="btns">
      <Button ref={opener} onClick={() => setOpen(true)}>
        {t('hidden.restore')}
        <span className="vh"> {t('thread.number', { number: reply.number })}</span>
      </Button>
    </div>
  )
}
