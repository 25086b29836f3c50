import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem, mayHaveArrived, Problem } from '@/api/problem'
import type { CommunityEvent } from '@/api/types/events'
import { Button, ButtonLink } from '@/components/Button'
import { Line } from '@/components/Line'
import { toast } from '@/components/toast'
import { FormProblem } from '@/forms/FormProblem'
import { newId } from '@/forms/newId'
import { Restored } from '@/forms/Restored'
import { useDraftForm } from '@/forms/useDraftForm'
import { useSaveEvent } from '../api/organising'
import { eventQuery } from '../api/reading'
import { differences, type EventForm, emptyForm, type FieldProblem, fieldOf, formOf, read } from '../eventForm'
import { EssentialFields } from './EssentialFields'
import { SessionsFields } from './SessionsFields'
import { StaleEvent } from './StaleEvent'

interface Props {
  /** The event as it is now; none for a new one. */
  event?: CommunityEvent
  /** Begins again from the event as it is, without what was typed. */
  restart: () => void
}

/** What is kept while it is typed: the fields, the id that makes retries harmless, the version that they began with. */
export type Draft = EventForm & { id: string; version: number | null }

export function EventEditor({ event, restart }: Props) {
  const { t } = useTranslation('events')
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [stale, setStale] = useState<CommunityEvent | null>(null)
  const [arrived, setArrived] = useState<string | null>(null)
  const [publishing, setPublishing] = useState(false)
  const draft = event?.state !== 'published'
  const form = useDraftForm<Draft>({
    draft: `event:${event?.id ?? 'new'}`,
    initialValues: event
      ? { ...formOf(event), id: event.id, version: event.version }
      : { ...emptyForm(), id: newId(), version: null },
  })
  const save = useSaveEvent(form.discard)

  function words({ key, min, max, count }: FieldProblem): string {
    return t(`edit.problem.${key}`, { min, max, count })
  }

  function unpublished(problem: unknown): string {
    if (mayHaveArrived(problem)) return t('edit.savedUnsure')
    const reason = problem instanceof Problem ? problem.detail : null
    return reason ? `${t('edit.savedNotPublished')} ${reason}` : t('edit.savedNotPublished')
  }

  /** Those who have a seat are told of all but the kind. */
  function tellsSomebody(fields: EventForm): boolean {
    return !!event && event.seats.taken > 0 && differences(fields, formOf(event)).some((field) => field !== 'kind')
  }

  function send(values: Draft, publish: boolean) {
    if (save.isPending) return
    const { id, version, ...fields } = values
    const reading = read(fields, event)
    if ('problems' in reading) {
      form.wrong(Object.fromEntries(Object.entries(reading.problems).map(([field, found]) => [field, words(found)])))
      return save.reset()
    }
    form.clearErrors()
    setPublishing(publish)
    setStale(null)
    setArrived(null)
    save.mutate(
      { id, content: reading.content, version: version ?? undefined, publish },
      {
        onSuccess: ({ event: saved, notPublished }) => {
          if (mayHaveArrived(notPublished)) void queries.invalidateQueries(eventQuery(id))
          const reason = notPublished ? unpublished(notPublished) : undefined
          if (reason) toast(reason, 'wax')
          else if (saved.state !== 'published') toast(t('edit.saved'))
          else if (publish) toast(t('edit.published'))
          else toast(t(tellsSomebody(fields) ? 'edit.savedChanges' : 'edit.savedQuietly'))
          void navigate({
            to: '/evenements/$eventId',
            params: { eventId: saved.id },
            state: { unpublished: reason },
            replace: true,
          })
        },
        onError: (problem) => void refused(problem, values),
      },
    )
  }

  async function refused(problem: unknown, values: Draft) {
    if (!event && isProblem(problem, 'precondition-required')) {
      // What was sent under this id had been taken, and its answer was lost: in other words this is another event.
      form.setFieldValue('id', newId())
      setArrived(values.id)
    } else if (isProblem(problem, 'stale') || isProblem(problem, 'precondition-required')) {
      const current = await queries.fetchQuery({ ...eventQuery(values.id), staleTime: 0 }).catch(() => null)
      setStale(current)
    } else if (isProblem(problem, 'capacity-below-taken')) {
      form.wrong({ capacity: problem.detail ?? problem.title })
    } else if (problem instanceof Problem) {
      form.wrong(Object.fromEntries(problem.errors.map((error) => [fieldOf(error), error.message])))
    }
  }

  /** By its button or by Enter in a field, which never publishes. */
  function submitted(submission: FormEvent<HTMLFormElement>) {
    submission.preventDefault()
    send(form.getValues(), false)
  }

  const count = Object.keys(form.errors).length
  return (
    <form noValidate onSubmit={submitted}>
      {form.restored && (
        <Line>
          <Restored form={form} restart={restart} />
        </Line>
      )}
      <EssentialFields form={form} taken={event?.seats.taken ?? 0} />
      <SessionsFields form={form} />
      <Line className="form-foot">
        {stale && (
          <StaleEvent
            current={stale}
            differing={differences(fieldsOf(form.getValues()), formOf(stale))}
            onKeepMine={() => {
              const mine = { ...form.getValues(), version: stale.version }
              form.setValues(mine)
              send(mine, publishing)
            }}
            onTakeTheirs={() => {
              form.discard()
              restart()
            }}
          />
        )}
        {arrived && (
          <p className="notice" role="status">
            <span>
              {t('edit.arrived')}{' '}
              <Link to="/evenements/$eventId" params={{ eventId: arrived }}>
                {t('edit.arrivedOpen')}
              </Link>
            </span>
          </p>
        )}
        <p className="err-count wax" role="status">
          {count > 0 && t('edit.problems', { count })}
        </p>
        <FormProblem error={stale || arrived || count > 0 ? null : save.error} />
        <div className="btns">
          {draft ? (
            <>
              <Button
                variant="primary"
                busy={save.isPending && publishing}
                onClick={() => send(form.getValues(), true)}
              >
                {t('edit.publish')}
              </Button>
              <Button type="submit" busy={save.isPending && !publishing}>
                {t('edit.save')}
              </Button>
            </>
          ) : (
            <Button variant="primary" type="submit" busy={save.isPending}>
              {t('edit.saveChanges')}
            </Button>
          )}
          {event ? (
            <ButtonLink variant="quiet" to="/evenements/$eventId" params={{ eventId: event.id }}>
              {t('edit.renounce')}
            </ButtonLink>
          ) : (
            <ButtonLink variant="quiet" to="/evenements">
              {t('edit.renounce')}
            </ButtonLink>
          )}
        </div>
      </Line>
    </form>
  )
}

function fieldsOf({ id: _, version: __, ...fields }: Draft): EventForm {
  return fields
}
