import { type UseFormReturnType, useForm } from '@mantine/form'
import { type FormEvent, useRef } from 'react'
import { Problem } from '@/api/problem'
import { useMe } from '@/session/me'
import { clearDraft, readDraft, writeDraft } from './drafts'

interface Options<V extends Record<string, unknown>> {
  /** Which form this is, e.g. `reply:<threadId>`: one draft is kept for each, in this tab. */
  draft: string
  initialValues: V
  validate?: Parameters<typeof useForm<V>>[0] extends infer O ? (O extends { validate?: infer R } ? R : never) : never
}

export type DraftForm<V extends Record<string, unknown>> = Omit<UseFormReturnType<V>, 'onSubmit'> & {
  /** Sends what is right; else says what is wrong beside the fields, with the focus on the first. */
  onSubmit: (send: (values: V) => void) => (submission?: FormEvent<HTMLFormElement>) => void
  /** True when the form opened with what was typed earlier and not yet sent. */
  restored: boolean
  /** To be called once the form was taken: the draft is no longer needed. */
  discard: () => void
  /** Puts the messages beside their fields and the focus on the first. */
  wrong: (messages: Record<string, string>) => void
  /** The same with the messages of a problem; true when it had any. */
  show: (error: unknown) => boolean
}

/** A form whose words survive a reload, a lost session and an accidental Back. */
export function useDraftForm<V extends Record<string, unknown>>({
  draft,
  initialValues,
  validate,
}: Options<V>): DraftForm<V> {
  const key = `${useMe().id}:${draft}`
  const kept = useRef(readDraft<V>(key))
  const form = useForm<V>({
    initialValues: { ...initialValues, ...kept.current },
    validate,
    onValuesChange: (values) => writeDraft(key, values),
  })
  const sent = useRef<HTMLElement | null>(null)
  /** Of the fields with these names, the one that stands first on the page, whatever order they were checked in. */
  const focusFirst = (names: string[]) => {
    const fields = [...(sent.current ?? document).querySelectorAll<HTMLElement>('[data-path]')]
    fields.find((field) => names.includes(field.dataset.path ?? ''))?.focus()
  }
  const wrong = (messages: Record<string, string>) => {
    form.setErrors(messages)
    focusFirst(Object.keys(messages))
  }
  return {
    ...form,
    wrong,
    onSubmit: (send) => (submission) => {
      sent.current = submission?.currentTarget ?? null
      form.onSubmit(send, (errors) => focusFirst(Object.keys(errors)))(submission)
    },
    restored: kept.current !== null,
    discard: () => clearDraft(key),
    show: (error) => {
      if (!(error instanceof Problem) || error.errors.length === 0) return false
      wrong(Object.fromEntries(error.errors.map(({ field, message }) => [path(field), message])))
      return true
    },
  }
}

/** `sessions[1].title` of the API is `sessions.1.title` of the form. */
function path(field: string): string {
  return field.replace(/\[(\d+)\]/g, '.$1')
}
