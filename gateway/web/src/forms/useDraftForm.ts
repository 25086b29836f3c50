import { type UseFormReturnType, useForm } from '@mantine/form'
import { useRef } from 'react'
import { Problem } from '@/api/problem'
import { useMe } from '@/session/me'
import { clearDraft, readDraft, writeDraft } from './drafts'

interface Options<V extends Record<string, unknown>> {
  /** Which form this is, e.g. `reply:<threadId>`: one draft is kept for each, in this tab. */
  draft: string
  initialValues: V
  validate?: Parameters<typeof useForm<V>>[0] extends infer O ? (O extends { validate?: infer R } ? R : never) : never
}

export type DraftForm<V extends Record<string, unknown>> = UseFormReturnType<V> & {
  /** True when the form opened with what was typed earlier and not yet sent. */
  restored: boolean
  /** To be called once the form was taken: the draft is no longer needed. */
  discard: () => void
  /** Puts the problem's messages beside their fields and the focus on the first; true when it had such messages. */
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
  return {
    ...form,
    restored: kept.current !== null,
    discard: () => clearDraft(key),
    show: (error) => {
      if (!(error instanceof Problem) || error.errors.length === 0) return false
      const messages = error.errors.map(({ field, message }) => [path(field), message] as const)
      form.setErrors(Object.fromEntries(messages))
      const first = messages.map(([name]) => form.getInputNode(name)).find((node) => node !== null)
      first?.focus()
      return true
    },
  }
}

/** `sessions[1].title` of the API is `sessions.1.title` of the form. */
function path(field: string): string {
  return field.replace(/\[(\d+)\]/g, '.$1')
}
