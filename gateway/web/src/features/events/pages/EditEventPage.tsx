import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isMissing } from '@/api/problem'
import type { CommunityEvent } from '@/api/types/events'
import { ButtonLink } from '@/components/Button'
import { EmptyState } from '@/components/EmptyState'
import { PageHead } from '@/components/PageHead'
import { QueryView } from '@/components/QueryView'
import { useMe } from '@/session/me'
import { eventQuery } from '../api/reading'
import { EventEditor } from '../components/EventEditor'
import { NoSuchEvent } from '../components/NoSuchEvent'
import '../eventForm.css'

const route = getRouteApi('/evenements/$eventId/modifier')

export function EditEventPage() {
  const { eventId } = route.useParams()
  const query = useQuery(eventQuery(eventId))
  if (isMissing(query.error)) return <NoSuchEvent />
  return (
    <QueryView query={query} whole>
      {(event) => <Editing key={event.id} event={event} />}
    </QueryView>
  )
}

function Editing({ event }: { event: CommunityEvent }) {
  const { t } = useTranslation('events')
  const [edition, setEdition] = useState(0)
  const up = { to: '/evenements/$eventId', params: { eventId: event.id } } as const
  const own = event.organiser.id === useMe().id
  const head = (
    <PageHead title={t('edit.editTitle')} back={{ link: up, label: t('page.event') }}>
      {event.state === 'draft' ? t('edit.editLeadDraft') : t('edit.editLeadPublished')}
    </PageHead>
  )
  if (!own || !event.mayEdit)
    return (
      <>
        {head}
        <EmptyState
          title={own ? t('edit.closedTitle') : t('edit.notYoursTitle')}
          actions={<ButtonLink {...up}>{t('roster.toEvent')}</ButtonLink>}
        >
          {own ? t('edit.closedText') : event.organiser.name}
        </EmptyState>
      </>
    )
  return (
    <>
      {head}
      <EventEditor key={edition} event={event} restart={() => setEdition(edition + 1)} />
    </>
  )
}
