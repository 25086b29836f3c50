import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isMissing } from '@/api/problem'
import { Line } from '@/components/Line'
import { PageHead } from '@/components/PageHead'
import { QueryView } from '@/components/QueryView'
import { roomQuery } from '../api/rooms'
import { NotFound } from '../components/NotFound'
import { RoomForm } from '../components/RoomForm'
import '../forum.css'

const route = getRouteApi('/forum/salles/$roomId/modifier')

export function EditRoomPage() {
  const { t } = useTranslation('forum')
  const { roomId } = route.useParams()
  const query = useQuery(roomQuery(roomId))
  const [edition, setEdition] = useState(0)
  if (isMissing(query.error)) return <NotFound title={t('room.notFoundTitle')}>{t('room.notFound')}</NotFound>
  return (
    <>
      <PageHead
        title={t('roomEdit.editTitle')}
        back={{ link: { to: '/forum/salles/$roomId', params: { roomId } }, label: query.data?.name ?? t('room.back') }}
      />
      <QueryView query={query}>
        {(room) => (
          <Line>
            <RoomForm key={`${room.id} ${edition}`} room={room} restart={() => setEdition(edition + 1)} />
          </Line>
        )}
      </QueryView>
    </>
  )
}
