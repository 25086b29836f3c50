import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { failureOf } from '@/api/queries'
import { ErrorState } from '@/components/ErrorState'
import { Line } from '@/components/Line'
import { Needs } from '@/components/MarginEntry'
import { PageHead } from '@/components/PageHead'
import { PageSkeleton } from '@/components/Skeleton'
import { unseenQuery } from '@/features/notifications/api/notifications'
import { useFormats } from '@/i18n/format'
import { useMe, useRole } from '@/session/me'
import { applicationsQuery, reportsQuery } from '../api/waiting'
import { QueueEntry } from './QueueEntry'
import { UnseenEntry } from './UnseenEntry'

/** More than this at once would be wrong; the rest is one link away. */
const most = 5

/** The head of home and the entries beneath it, beside a line of sealing wax. */
export function Waiting() {
  const { t } = useTranslation('home')
  const { day } = useFormats()
  const me = useMe()
  const admin = useRole('admin')
  const moderator = useRole('moderator')
  const unseen = useQuery(unseenQuery)
  const applications = useQuery({ ...applicationsQuery, enabled: admin, refetchInterval: 60_000 })
  const reports = useQuery({ ...reportsQuery, enabled: moderator, refetchInterval: 60_000 })
  const asked = [unseen, ...(admin ? [applications] : []), ...(moderator ? [reports] : [])]
  if (asked.some((query) => query.isLoading)) return <PageSkeleton />

  const first = me.name.split(' ')[0] ?? me.name
  const queues = [applications, reports].filter((queue) => (queue.data?.items.length ?? 0) > 0).length
  const shown = (unseen.data?.items ?? []).slice(0, most - queues)
  const rest = (unseen.data?.items.length ?? 0) - shown.length
  const count = queues + shown.length
  const failed = asked.find((query) => query.data === undefined)
  return (
    <>
      <PageHead
        title={
          failed && count === 0
            ? t('hello', { name: first })
            : t('waiting', { count, name: first, number: word(count) })
        }
        windowTitle={t('window')}
        margin={day(new Date())}
      >
        {count === 0 ? t('nothingLead') : t('lead')}
      </PageHead>
      {failed && <ErrorState error={failureOf(failed)} retry={() => asked.map((query) => query.refetch())} />}
      {count > 0 && (
        <Needs label={t('label')}>
          {(applications.data?.items.length ?? 0) > 0 && applications.data && (
            <QueueEntry kind="applications" page={applications.data} since={applications.data.items[0]?.madeAt} />
          )}
          {(reports.data?.items.length ?? 0) > 0 && reports.data && (
            <QueueEntry kind="reports" page={reports.data} since={reports.data.items[0]?.reportedAt} />
          )}
          {shown.map((one) => (
            <UnseenEntry key={one.id} one={one} />
          ))}
        </Needs>
      )}
      <Line className="after">
        <Link className="more" to="/nouvelles">
          {rest === 0
            ? t('news')
            : unseen.data?.next
              ? t('andMoreThan', { count: rest })
              : t('andMore', { count: rest })}
        </Link>
      </Line>
    </>
  )

  /** « Trois choses », in letters as long as one would write them so. */
  function word(value: number): string {
    return value >= 1 && value <= 5 ? t(`number.${value as 1 | 2 | 3 | 4 | 5}`) : String(value)
  }
}
