import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useReports } from '../api/reports'
import { Desk } from '../components/Desk'
import '../moderation.css'

const route = getRouteApi('/moderation')

export function QueuePage() {
  const { t } = useTranslation('moderation')
  const answered = route.useSearch().etat === 'traitees'
  const any = (useReports(answered ? 'answered' : 'open').data?.length ?? 0) > 0
  return <Desk answered={answered}>{any && <p className="t2">{t('queue.choose')}</p>}</Desk>
}
