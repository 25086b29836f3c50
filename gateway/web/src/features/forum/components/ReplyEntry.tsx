import IconQuote from '@tabler/icons-react/icons/IconQuote'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reply } from '@/api/types/forum'
import { Icon } from '@/components/Icon'
import { IconFlag } from '@/components/icons'
import { MarginEntry } from '@/components/MarginEntry'
import { Prose } from '@/components/Prose'
import { useFormats } from '@/i18n/format'
import { unsent, usePosting } from '../api/replies'
import { Author } from './Author'
import { HiddenReply } from './HiddenReply'
import { ReportForm } from './ReportForm'

interface Props {
  threadId: string
  reply: Reply
  /** Puts words into the form at the foot of the page: quoted, or the reader's own to be rephrased. */
  onQuote: (words: string) => void
  onRewrite: (words: string) => void
}

/** A reply under its number; its address is `#reponse-<number>`. */
export function ReplyEntry({ threadId, reply, onQuote, onRewrite }: Props) {
  const { t } = useTranslation('forum')
  const { nearWithTime } = useFormats()
  if (reply.number === unsent)
    return (
      <div className="reply sending">
        <MarginEntry margin="—" then={t('thread.sending')}>
          <Author author={reply.author} mine />
          <div className="prose plain-text">{reply.body}</div>
        </MarginEntry>
      </div>
    )
  return (
    <div className="reply" id={`reponse-${reply.number}`} tabIndex={-1}>
      {reply.state === 'hidden' ? (
        <HiddenReply threadId={threadId} reply={reply} onRewrite={onRewrite} />
      ) : (
        <MarginEntry margin={t('thread.number', { number: reply.number })} then={nearWithTime(reply.at)}>
          <Author author={reply.author} mine={reply.mine} />
          <Prose html={reply.bodyHtml} text={reply.body} />
          <Acts threadId={threadId} reply={reply} onQuote={onQuote} />
        </MarginEntry>
      )}
    </div>
  )
}

function Acts({ threadId, reply, onQuote }: Omit<Props, 'onRewrite'>) {
  const { t } = useTranslation('forum')
  const [reporting, setReporting] = useState(false)
  const [sent, setSent] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const reported = reply.reportedByMe || sent
  const posting = usePosting(threadId)
  return (
    <>
      <div className="foot">
        {reply.body && (
          <button type="button" className="act" disabled={posting} onClick={() => onQuote(reply.body ?? '')}>
            <Icon of={IconQuote} small />
            {t('thread.quote')}
            <span className="vh"> {t('thread.number', { number: reply.number })}</span>
          </button>
        )}
        {!reply.mine && !reported && (
          <button
            ref={opener}
            type="button"
            className="act"
            aria-expanded={reporting}
            onClick={() => setReporting(!reporting)}
          >
            <Icon of={IconFlag} small />
            {t('thread.report')}
            <span className="vh"> {t('thread.number', { number: reply.number })}</span>
          </button>
        )}
        <span role="status" className="small t2">
          {sent ? t('report.sent') : reported && t('thread.reported')}
        </span>
      </div>
      {reporting && !reported && (
        <ReportForm
          threadId={threadId}
          number={reply.number}
          onClose={() => {
            setReporting(false)
            opener.current?.focus()
          }}
          onSent={() => {
            setReporting(false)
            setSent(true)
          }}
        />
      )}
    </>
  )
}
