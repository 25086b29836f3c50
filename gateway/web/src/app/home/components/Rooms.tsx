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
import { roomsQuery } from '../api/waiting'

const most = 4

/** The rooms in which something was said lately, the latest first. */
export function Rooms() {
  const { t } = useTranslation('home')
  const rooms = useQuery({ ...roomsQuery, select: (page) => latest(page.items) })
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
        {(all) =>
          all.length === 0 ? (
            <div className="line">
              <p className="c t2">{t('rooms.empty')}</p>
            </div>
          ) : (
            all.map((room) => <ActiveRoom key={room.id} room={room} />)
          )
        }
      </QueryView>
    </Section>
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

function latest(rooms: Room[]): Room[] {
  return rooms
    .filter((room) => room.lastActivityAt)
    .sort((one, other) => (other.lastActivityAt ?? '').localeCompare(one.lastActivityAt ?? ''))
    .slice(0, most)
}
