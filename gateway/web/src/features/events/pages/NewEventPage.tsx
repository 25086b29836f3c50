import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '@/components/PageHead'
import { EventEditor } from '../components/EventEditor'
import '../eventForm.css'

export function NewEventPage() {
  const { t } = useTranslation('events')
  const [edition, setEdition] = useState(0)
  return (
    <>
      <PageHead title={t('edit.newTitle')} back={{ link: { to: '/evenements' }, label: t('page.back') }}>
        {t('edit.newLead')}
      </PageHead>
      <EventEditor key={edition} restart={() => setEdition(edition + 1)} />
    </>
  )
}
