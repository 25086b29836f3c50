import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '@/components/Button'
import { EmptyState } from '@/components/EmptyState'
import { LoadMore } from '@/components/LoadMore'
import { MarginEntry } from '@/components/MarginEntry'
import { PageHead } from '@/components/PageHead'
import { QueryView } from '@/components/QueryView'
import { useFormats } from '@/i18n/format'
import { useRole } from '@/session/me'
import { useRooms } from '../api/rooms'
import { AudienceBadge } from '../components/AudienceBadge'
import '../forum.css'

/** The rooms that the reader may enter. */
export function RoomsPage() {
  const { t } = useTranslation('forum')
  const { near } = useFormats()
  const moderator = useRole('moderator')
  const rooms = useRooms()
  const open = <ButtonLink to="/forum/nouvelle-salle">{t('rooms.open')}</ButtonLink>
  return (
    <>
      <PageHead title={t('rooms.title')} actions={moderator && open}>
        {t('rooms.lead')}
      </PageHead>
      <QueryView query={rooms}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t('rooms.emptyTitle')} actions={moderator && open}>
              {moderator ? t('rooms.emptyModerator') : t('rooms.empty')}
            </EmptyState>
          ) : (
            <>
              {all.map((room) => (
                <MarginEntry
                  key={room.id}
                  tight
                  margin={room.lastActivityAt ? near(room.lastActivityAt) : t('rooms.never')}
                  then={room.threads > 0 ? t('rooms.threads', { count: room.threads }) : undefined}
                  actions={<AudienceBadge audience={room.audience} />}
                >
                  <h2 className="h3">
                    <Link to="/forum/salles/$roomId" params={{ roomId: room.id }}>
                      {room.name}
                    </Link>
                  </h2>
                  {room.description && <p className="t2">{room.description}</p>}
                </MarginEntry>
              ))}
              <LoadMore pages={rooms} />
            </>
          )
        }
      </QueryView>
    </>
  )
}
