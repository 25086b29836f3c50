import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isMissing } from '@/api/problem'
import { Icon } from '@/components/Icon'
import { IconBack } from '@/components/icons'
import { QueryView } from '@/components/QueryView'
import { reportQuery } from '../api/reports'
import { Desk } from '../components/Desk'
import { DeskTitle } from '../components/DeskTitle'
import { ReportView } from '../components/ReportView'
import '../moderation.css'

const route = getRouteApi('/moderation/$reportId')

export function ReportPage() {
  const { t } = useTranslation('moderation')
  const { reportId } = route.useParams()
  const { etat } = route.useSearch()
  const query = useQuery(reportQuery(reportId))
  const missing = isMissing(query.error)
  return (
    <Desk answered={etat === 'traitees'} open={reportId}>
      <Link to="/moderation" search={{ etat }} className="back small">
        <Icon of={IconBack} small />
        {etat ? t('queue.titleAnswered') : t('queue.title')}
      </Link>
      {!query.data && (
        <DeskTitle windowTitle={missing ? t('report.notFoundTitle') : t('report.kicker')}>
          {missing ? t('report.notFoundTitle') : t('report.kicker')}
        </DeskTitle>
      )}
      {missing ? (
        <p role="alert">{t('report.notFound')}</p>
      ) : (
        <QueryView query={query}>{(report) => <ReportView key={report.id} report={report} />}</QueryView>
      )}
    </Desk>
  )
}
