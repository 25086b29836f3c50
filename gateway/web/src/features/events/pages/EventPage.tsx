import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isMissing } from '@/api/problem'
import type { CommunityEvent } from '@/api/types/events'
import { Badge } from '@/components/Badge'
import { Line } from '@/components/Line'
import { PageHead } from '@/components/PageHead'
import { Prose } from '@/components/Prose'
import { QueryView } from '@/components/QueryView'
import { Section } from '@/components/Section'
import { Ticket } from '@/components/Ticket'
import { useMe, useRole } from '@/session/me'
import { Cancelled } from '../components/Cancelled'
import { Conversation } from '../components/Conversation'
import { EventFacts } from '../components/EventFacts'
import { NoSuchEvent } from '../components/NoSuchEvent'
import { Organising } from '../components/Organising'
import { SeatTicket } from '../components/SeatTicket'
import { Sessions } from '../components/Sessions'
import '../event.css'
import '../list.css'
import { kindIcons } from '../kinds'
import { useEvent } from '../useEvent'

const route = getRouteApi('/evenements/$eventId')

export function EventPage() {
  const { eventId } = route.useParams()
  const { query, threadAwaited, lookAgain } = useEvent(eventId)
  if (isMissing(query.error)) return <NoSuchEvent />
  return (
    <QueryView query={query} whole>
      {(event) => (
        <Shown key={event.id} event={event}>
          <Conversation event={event} awaited={threadAwaited} lookAgain={lookAgain} />
        </Shown>
      )}
    </QueryView>
  )
}

/** The seat comes first in the reading order, and stands at the right on a desk; of a cancelled event the reason does. */
function Shown({ event, children }: { event: CommunityEvent; children: React.ReactNode }) {
  const { t } = useTranslation('events')
  const own = event.organiser.id === useMe().id
  const organiser = useRole('organiser')
  const cancelled = event.state === 'cancelled'
  return (
    <>
      <PageHead title={event.title} back={{ link: { to: '/evenements' }, label: t('page.back') }}>
        <span className="ev-facts">
          <Badge icon={kindIcons[event.kind]}>{t(`kind.${event.kind}`)}</Badge>
          {cancelled && <Badge box>{t('state.cancelled')}</Badge>}
          {event.state === 'draft' && <Badge box>{t('state.draft')}</Badge>}
        </span>
      </PageHead>
      <div className="ev">
        {!cancelled && <SeatTicket event={event} />}
        <div className="main">
          <Cancelled event={event} />
          <EventFacts event={event} />
          {event.descriptionHtml && (
            <Section title={t('page.about')}>
              <Line>
                <Prose html={event.descriptionHtml} />
              </Line>
            </Section>
          )}
          <Sessions event={event} />
          {children}
        </div>
        {cancelled && own && organiser && (
          <Ticket className="seat" label={t('ticket.organise')}>
            <Organising event={event} />
          </Ticket>
        )}
      </div>
    </>
  )
}
