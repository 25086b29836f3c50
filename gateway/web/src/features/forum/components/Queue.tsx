import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportSummary } from '@/api/types/forum'
import { LoadMore } from '@/components/LoadMore'
import { QueryView } from '@/components/QueryView'
import { unbroken, useFormats } from '@/i18n/format'
import { useReports } from '../api/reports'
import { DeskTitle } from './DeskTitle'

interface Props {
  answered: boolean
  title: 'h1' | 'h2'
}

/** What waits for a decision, the oldest first; or the decisions that were made. */
export function Queue({ answered, title }: Props) {
  const { t } = useTranslation('moderation')
  const reports = useReports(answered ? 'answered' : 'open')
  const id = useId()
  const name = answered ? t('queue.titleAnswered') : t('queue.title')
  const count = reports.data?.length ?? 0
  return (
    <section className="m queue" aria-labelledby={id}>
      <div className="qh">
        {title === 'h1' ? (
          <DeskTitle windowTitle={t('queue.windowTitle')} className="queue-title">
            <span id={id}>{name}</span>
          </DeskTitle>
        ) : (
          <h2 className="queue-title" id={id}>
            {name}
          </h2>
        )}
        {!answered && count > 0 && (
          <p className="small t2">{reports.hasMore ? t('queue.countMore', { count }) : t('queue.count', { count })}</p>
        )}
      </div>
      <QueryView query={reports}>
        {(all) =>
          all.length === 0 ? (
            <p className="small t2 qh">{answered ? t('queue.emptyAnswered') : t('queue.empty')}</p>
          ) : (
            <>
              <ul>
                {all.map((report, index) => (
                  <li key={report.id} className={!answered && index === 0 ? 'wx' : undefined}>
                    <QueueEntry report={report} answered={answered} pressing={!answered && index === 0} />
                  </li>
                ))}
              </ul>
              <LoadMore pages={reports} />
            </>
          )
        }
      </QueryView>
      <p className="small qmore">
        <Link to="/moderation" search={{ etat: answered ? undefined : 'traitees' }}>
          {answered ? t('queue.toOpen') : t('queue.toAnswered')}
        </Link>
      </p>
    </section>
  )
}

interface EntryProps {
  report: ReportSummary
  answered: boolean
  /** The one that has waited longest. */
  pressing: boolean
}

function QueueEntry({ report, answered, pressing }: EntryProps) {
  const { t } = useTranslation('moderation')
  const { nearInSentence } = useFormats()
  const { thread, reply, count, outcome, reportedAt } = report
  const often = count === 2 ? t('queue.reportedTwice') : t('queue.reported', { count })
  return (
    <Link
      to="/moderation/$reportId"
      params={{ reportId: report.id }}
      search={{ etat: answered ? 'traitees' : undefined }}
    >
      <span className="t">{unbroken(thread.title)}</span>
      <span className="small t2">
        {thread.roomName}&nbsp;· {often}
      </span>
      <span className={pressing ? 'small wax' : 'small t2'}>
        {answered && outcome
          ? t(`queue.${outcome}`, { number: reply.number })
          : t(pressing ? 'queue.waiting' : 'queue.reply', { number: reply.number, at: nearInSentence(reportedAt) })}
      </span>
    </Link>
  )
}
