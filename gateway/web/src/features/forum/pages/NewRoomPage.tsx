import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Line } from '@/components/Line'
import { PageHead } from '@/components/PageHead'
import { RoomForm } from '../components/RoomForm'
import '../forum.css'

export function NewRoomPage() {
  const { t } = useTranslation('forum')
  const [edition, setEdition] = useState(0)
  return (
    <>
      <PageHead title={t('roomEdit.newTitle')} back={{ link: { to: '/forum' }, label: t('room.back') }}>
        {t('roomEdit.newLead')}
      </PageHead>
      <Line>
        <RoomForm key={edition} restart={() => setEdition(edition + 1)} />
      </Line>
    </>
  )
}
