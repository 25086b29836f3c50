import { type Ref, useImperativeHandle, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem, mayHaveArrived } from '@/api/problem'
import type { Reply, Thread } from '@/api/types/forum'
import { Button } from '@/components/Button'
import { MarginEntry } from '@/components/MarginEntry'
import { Reason } from '@/forms/FormProblem'
import { MarkdownField } from '@/forms/MarkdownField'
import { withQuotation } from '@/forms/markdownEdit'
import { newId } from '@/forms/newId'
import { useDraftForm } from '@/forms/useDraftForm'
import { useMe } from '@/session/me'
import { usePostReply } from '../api/replies'
import { useLength } from '../useLength'

/** What the replies above can put into the form. */
export interface ComposerHandle {
  quote: (words: string) => void
  rewrite: (words: string) => void
}

interface Props {
  thread: Thread
  /** Where the page of replies begins that is open. */
  after: number
  onPosted: (reply: Reply) => void
  readBy: React.ReactNode
  ref: Ref<ComposerHandle>
}

/** The reader's reply: shown at once above, and here again with its words if the forum did not take it. */
export function Composer({ thread, after, onPosted, readBy, ref }: Props) {
  const { t } = useTranslation('forum')
  const length = useLength()
  const field = useRef<{ focus: () => void }>(null)
  const [said, say] = useState('')
  const form = useDraftForm({
    draft: `reply:${thread.id}`,
    initialValues: { id: newId(), body: '' },
    validate: { body: length(1, 8000) },
  })
  const post = usePostReply(thread.id, after, useMe(), form.discard)
  const arrived = isProblem(post.error, 'reply-exists')
  const became = arrived ? 'arrived' : mayHaveArrived(post.error) ? 'unsure' : 'failed'
  const [found, setFound] = useState(form.restored && form.values.body !== '')

  function write(body: string, outcome: string) {
    form.setFieldValue('body', body)
    say(outcome)
    requestAnimationFrame(() => field.current?.focus())
  }
  useImperativeHandle(ref, () => ({
    quote: (words) => write(withQuotation(form.getValues().body, words), t('composer.quoted')),
    rewrite: (words) => {
      const { body } = form.getValues()
      write(body.trim() ? `${body.trimEnd()}\n\n${words}` : words, t('hidden.rewritten'))
    },
  }))

  const input = form.getInputProps('body')
  const next = thread.replyCount === 0 ? t('composer.first') : t('composer.after', { number: thread.replyCount })
  return (
    <div className="composer" id="repondre">
      <MarginEntry as="div" mark="plain" margin={t('composer.title')} then={next}>
        <form
          noValidate
          onSubmit={form.onSubmit(({ id, body }) => {
            say('')
            post.mutate(
              { id, body: body.trim() },
              {
                onSuccess: (reply) => {
                  form.setValues({ id: newId(), body: '' })
                  form.discard() // what was just emptied was kept once more
                  setFound(false)
                  say(t('composer.posted', { number: reply.number }))
                  onPosted(reply)
                },
                onError: (error) => {
                  if (isProblem(error, 'reply-exists')) form.setFieldValue('id', newId())
                  form.show(error)
                },
              },
            )
          })}
        >
          <MarkdownField
            ref={field}
            label={t('composer.title')}
            labelHidden
            placeholder={t('composer.placeholder')}
            max={8000}
            readOnly={post.isPending}
            input={post.isPending ? { ...input, value: '' } : input}
          />
          {found && <p className="small t2">{t('composer.draftFound')}</p>}
          {post.error && !form.errors.body && (
            <div className="notice wx" role="alert">
              <div>
                <p>
                  <b>{t(`composer.${became}Title`)}</b>
                </p>
                <p className="small t2">{t(`composer.${became}Text`)}</p>
                {!arrived && !isProblem(post.error, 'offline') && <Reason error={post.error} />}
              </div>
            </div>
          )}
          <div className="send">
            {readBy}
            <Button variant="primary" type="submit" busy={post.isPending}>
              {post.error && !arrived ? t('composer.retry') : t('composer.publish')}
            </Button>
          </div>
          <p className="vh" role="status">
            {said}
          </p>
        </form>
      </MarginEntry>
    </div>
  )
}
