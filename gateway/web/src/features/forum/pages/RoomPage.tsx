import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isMissing } from '@/api/problem'
import type { Room } from '@/api/types/forum'
import { ButtonLink } from '@/components/Button'
import { EmptyState } from '@/components/EmptyState'
import { LoadMore } from '@/components/LoadMore'
import { PageHead } from '@/components/PageHead'
import { QueryView } from '@/components/QueryView'
import { useRole } from '@/session/me'
import { roomQuery, useThreadsOf } from '../api/rooms'
import { AudienceBadge } from '../components/AudienceBadge'
import { NotFound } from '../components/NotFound'
import { ThreadEntry } from '../components/ThreadEntry'
import '../forum.css'

const route = getRouteApi('/forum/salles/$roomId')
/** The room in which the threads of events open by themselves. */
const eventsRoom = 'evenements'

export function RoomPage() {
  const { t } = useTranslation('forum')
  const { roomId } = route.useParams()
  const query = useQuery(roomQuery(roomId))
  if (isMissing(query.error)) return <NotFound title={t('room.notFoundTitle')}>{t('room.notFound')}</NotFound>
  return (
    <QueryView query={query} whole>
      {(room) => <Shown key={room.id} room={room} />}
    </QueryView>
  )
}

function Shown({ room }: { room: Room }) {
  const { t } = useTranslation('forum')
  const moderator = useRole('moderator')
  const threads = useThreadsOf(room.id)
  const params = { roomId: room.id }
  const newThread = (
    <ButtonLink variant="primary" to="/forum/salles/$roomId/nouveau-fil" params={params}>
      {t('room.newThread')}
    </ButtonLink>
  )
  return (
    <>
      <PageHead
        title={room.name}
        back={{ link: { to: '/forum' }, label: t('room.back') }}
        actions={
          <>
            {newThread}
            {moderator && (
              <ButtonLink variant="quiet" to="/forum/salles/$roomId/modifier" params={params}>
                {t('room.edit')}
              </ButtonLink>
            )}
          </>
        }
      >
        {room.description && <span className="room-description">{room.description}</span>}
        <AudienceBadge audience={room.audience} inFull />
      </PageHead>
      <QueryView query={threads}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t('room.emptyTitle')}>
              {room.id === eventsRoom ? t('room.emptyEvents') : t('room.empty')}
            </EmptyState>
          ) : (
            <>
              {all.map((thread) => (
                <ThreadEntry key={thread.id} thread={thread} />
              ))}
              <LoadMore pages={threads} />
            </>
          )
        }
      </QueryView>
    </>
  )
}
