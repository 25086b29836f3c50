import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Desk } from '../components/Desk'
import '../moderation.css'

const route = getRouteApi('/moderation')

export function QueuePage() {
  const { t } = useTranslation('moderation')
  const answered = route.useSearch().etat === 'traitees'
  return (
    <Desk answered={answered}>
      <p className="t2">{t('queue.choose')}</p>
    </Desk>
  )
}
