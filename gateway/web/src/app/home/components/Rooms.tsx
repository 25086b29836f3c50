import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Room } from '@/api/types/forum'
import { Badge } from '@/components/Badge'
import { IconCompany, IconOpen } from '@/components/icons'
import { MarginEntry } from '@/components/MarginEntry'
import { QueryView } from '@/components/QueryView'
import { Section } from '@/components/Section'
import { useFormats } from '@/i18n/format'
import { useRole } from '@/session/me'
import { anyRoomQuery, roomsQuery } from '../api/waiting'

/** The rooms in which something was said lately, the latest first. */
export function Rooms() {
  const { t } = useTranslation('home')
  const rooms = useQuery(roomsQuery)
  return (
    <Section
      title={t('rooms.title')}
      more={
        <Link className="more" to="/forum">
          {t('rooms.more')}
        </Link>
      }
    >
      <QueryView query={rooms}>
        {({ items }) =>
          items.length === 0 ? <Silence /> : items.map((room) => <ActiveRoom key={room.id} room={room} />)
        }
      </QueryView>
    </Section>
  )
}

/** Nothing was said: in the rooms that there are, or because there is none. */
function Silence() {
  const { t } = useTranslation('home')
  return (
    <QueryView query={useQuery(anyRoomQuery)}>
      {({ items }) => (
        <div className="line">
          <p className="c t2">{items.length === 0 ? <NoRoom /> : t('rooms.empty')}</p>
        </div>
      )}
    </QueryView>
  )
}

/** Moderators need not wait for the first one. */
function NoRoom() {
  const { t } = useTranslation('home')
  if (!useRole('moderator')) return t('rooms.none')
  return (
    <>
      {t('rooms.noneModerator')} <Link to="/forum/nouvelle-salle">{t('rooms.openFirst')}</Link>
    </>
  )
}

function ActiveRoom({ room }: { room: Room }) {
  const { t } = useTranslation('home')
  const { near, time } = useFormats()
  const company = room.audience.companyName
  return (
    <MarginEntry
      tight
      margin={room.lastActivityAt && near(room.lastActivityAt)}
      then={room.lastActivityAt && time(room.lastActivityAt)}
      actions={company ? <Badge icon={IconCompany}>{company}</Badge> : <Badge icon={IconOpen}>{t('rooms.open')}</Badge>}
    >
      <h3>
        <Link to="/forum/salles/$roomId" params={{ roomId: room.id }}>
          {room.name}
        </Link>
      </h3>
      <p className="small t2">{t('rooms.threads', { count: room.threads })}</p>
    </MarginEntry>
  )
}
