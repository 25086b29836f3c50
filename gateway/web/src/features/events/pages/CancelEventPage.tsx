import { Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isMissing } from '@/api/problem'
import type { CommunityEvent } from '@/api/types/events'
import { Button, ButtonLink } from '@/components/Button'
import { EmptyState } from '@/components/EmptyState'
import { Line } from '@/components/Line'
import { PageHead } from '@/components/PageHead'
import { QueryView } from '@/components/QueryView'
import { toast } from '@/components/toast'
import { FormProblem } from '@/forms/FormProblem'
import { useDraftForm } from '@/forms/useDraftForm'
import { useFormats } from '@/i18n/format'
import { useCancel } from '../api/organising'
import { eventQuery } from '../api/reading'
import { NoSuchEvent } from '../components/NoSuchEvent'
import '../eventForm.css'

const route = getRouteApi('/evenements/$eventId/annuler')

export function CancelEventPage() {
  const { eventId } = route.useParams()
  const query = useQuery(eventQuery(eventId))
  if (isMissing(query.error)) return <NoSuchEvent />
  return (
    <QueryView query={query} whole>
      {(event) => <Cancelling event={event} />}
    </QueryView>
  )
}

function Cancelling({ event }: { event: CommunityEvent }) {
  const { t } = useTranslation('events')
  const { list } = useFormats()
  const up = { to: '/evenements/$eventId', params: { eventId: event.id } } as const
  const { taken, waiting } = event.seats
  const concerned = [
    taken > 0 && t('cancellation.concernedTaken', { count: taken }),
    waiting > 0 && t('cancellation.concernedWaiting', { count: waiting }),
  ].filter((part) => part !== false)
  const possible = event.state === 'published' && event.mayEdit
  return (
    <>
      <PageHead title={t('cancellation.title', { title: event.title })} back={{ link: up, label: t('page.event') }}>
        {possible && t('cancellation.lead')}
      </PageHead>
      {possible ? (
        <Line>
          <p className="form">
            {concerned.length > 0
              ? t('cancellation.concerned', { people: list(concerned) })
              : t('cancellation.concernedNobody')}
          </p>
          <ReasonForm event={event} />
        </Line>
      ) : (
        <EmptyState
          title={event.state === 'cancelled' ? t('cancellation.already') : t('cancellation.impossible')}
          actions={<ButtonLink {...up}>{t('roster.toEvent')}</ButtonLink>}
        >
          {event.cancellation?.reason}
        </EmptyState>
      )}
    </>
  )
}

function ReasonForm({ event }: { event: CommunityEvent }) {
  const { t } = useTranslation('events')
  const navigate = route.useNavigate()
  const form = useDraftForm({
    draft: `cancel:${event.id}`,
    initialValues: { reason: '' },
    validate: {
      reason: (value: string) => {
        const count = [...value.trim()].length
        if (count === 0) return t('edit.problem.required')
        return count > 500 ? t('edit.problem.tooLong', { max: 500, count }) : null
      },
    },
  })
  const cancel = useCancel(event.id, form.discard)
  const up = { to: '/evenements/$eventId', params: { eventId: event.id } } as const
  return (
    <form
      className="form after"
      noValidate
      onSubmit={form.onSubmit(({ reason }) =>
        cancel.mutate(reason.trim(), {
          onSuccess: () => {
            toast(t('cancellation.done'))
            void navigate({ ...up, replace: true })
          },
          onError: (error) => void form.show(error),
        }),
      )}
    >
      <Textarea
        label={t('cancellation.reason')}
        description={t('cancellation.reasonHint')}
        minRows={4}
        {...form.getInputProps('reason')}
      />
      <FormProblem error={form.errors.reason ? null : cancel.error} />
      <div className="btns">
        <Button variant="primary" type="submit" busy={cancel.isPending}>
          {t('cancellation.confirm')}
        </Button>
        <ButtonLink variant="quiet" {...up}>
          {t('cancellation.renounce')}
        </ButtonLink>
      </div>
    </form>
  )
}
