import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommunityEvent } from '@/api/types/events'
import { Button, ButtonLink } from '@/components/Button'
import { ConfirmDialog } from '@/components/ConfirmDialog'
import { toast } from '@/components/toast'
import { Why } from '@/components/Why'
import { FormProblem } from '@/forms/FormProblem'
import { useRole } from '@/session/me'
import { useDeleteDraft, usePublish } from '../api/organising'

interface Props {
  event: CommunityEvent
}

/** What its organiser can do with an event, beneath the seat; nothing for whom the role was taken from meanwhile. */
export function Organising({ event }: Props) {
  const organiser = useRole('organiser')
  if (event.state === 'draft') return <OwnDraft event={event} />
  return organiser && <OwnEvent event={event} />
}

function OwnEvent({ event }: Props) {
  const { t } = useTranslation('events')
  const params = { eventId: event.id }
  const open = event.state === 'published' && event.mayEdit
  return (
    <div className="own">
      <p className="kicker">{t('ticket.organise')}</p>
      <ButtonLink to="/evenements/$eventId/inscriptions" params={params}>
        {t('ticket.roster')}
      </ButtonLink>
      {open && (
        <>
          <ButtonLink to="/evenements/$eventId/modifier" params={params}>
            {t('ticket.edit')}
          </ButtonLink>
          <ButtonLink variant="quiet" to="/evenements/$eventId/annuler" params={params}>
            {t('ticket.cancel')}
          </ButtonLink>
        </>
      )}
    </div>
  )
}

function OwnDraft({ event }: Props) {
  const { t } = useTranslation('events')
  const unpublished = useRouterState({ select: ({ location }) => location.state.unpublished })
  return (
    <>
      <h2>{t('ticket.draftTitle')}</h2>
      <Why>{t('ticket.draftWhy')}</Why>
      {unpublished && (
        <p className="notice wx">
          <span>{unpublished}</span>
        </p>
      )}
      {event.mayEdit && <DraftActs event={event} />}
    </>
  )
}

function DraftActs({ event }: Props) {
  const { t } = useTranslation('events')
  const navigate = useNavigate()
  const publish = usePublish(event.id)
  const remove = useDeleteDraft(event.id)
  const [asking, ask] = useState(false)
  return (
    <>
      <Button
        variant="primary"
        busy={publish.isPending}
        onClick={() => publish.mutate(undefined, { onSuccess: () => toast(t('ticket.outcomePublished')) })}
      >
        {t('ticket.publish')}
      </Button>
      <ButtonLink to="/evenements/$eventId/modifier" params={{ eventId: event.id }}>
        {t('ticket.edit')}
      </ButtonLink>
      <Button variant="quiet" busy={remove.isPending} onClick={() => ask(true)}>
        {t('ticket.deleteDraft')}
      </Button>
      <FormProblem wordless error={publish.error ?? remove.error} />
      <ConfirmDialog
        opened={asking}
        onClose={() => ask(false)}
        title={t('ticket.deleteAsk')}
        confirm={t('ticket.deleteConfirm')}
        busy={remove.isPending}
        onConfirm={() =>
          remove.mutate(undefined, {
            onSuccess: () => {
              toast(t('ticket.outcomeDeleted'))
              void navigate({ to: '/evenements', search: { vue: 'brouillons' }, replace: true })
            },
            onSettled: () => ask(false),
          })
        }
      >
        <p>{t('ticket.deleteLoses')}</p>
      </ConfirmDialog>
    </>
  )
}
