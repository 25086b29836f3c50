import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Report } from '@/api/types/forum'
import { ButtonLink } from '@/components/Button'
import { Why } from '@/components/Why'
import { unbroken } from '@/i18n/format'
import { useReports } from '../api/reports'
import { Decided } from './Decided'
import { DecisionForm } from './DecisionForm'
import { DeskTitle } from './DeskTitle'
import { ReportContext } from './ReportContext'
import { ReportHistory } from './ReportHistory'

/** One reported reply: what surrounds it, what is said of it, the decision. */
export function ReportView({ report }: { report: Report }) {
  const { t } = useTranslation('moderation')
  const [said, say] = useState('')
  const outcome = useRef<HTMLDivElement>(null)
  const { thread, reply } = report
  const next = useReports('open').data?.find((other) => other.id !== report.id)

  function announce(words: string) {
    say(words)
    requestAnimationFrame(() => outcome.current?.focus())
  }

  return (
    <>
      <p className="small t2">{t('report.kicker')}</p>
      <DeskTitle windowTitle={t('report.windowTitle', { title: thread.title })}>{unbroken(thread.title)}</DeskTitle>
      <p className="facts">
        <span>{thread.roomName}</span>
        <span>
          {t('report.facts', { number: reply.number, name: reply.author.name, company: reply.author.companyName })}
        </span>
        <Link to="/forum/fils/$threadId" params={{ threadId: thread.id }} hash={`reponse-${reply.number}`}>
          {t('report.openThread')}
        </Link>
      </p>
      <ReportContext report={report} />
      <div ref={outcome} tabIndex={-1} className="outcome" role="status">
        {said && (
          <div className="notice ok after">
            <div>
              <p>{said}</p>
            </div>
          </div>
        )}
      </div>
      {report.state === 'answered' ? (
        <Decided report={report} />
      ) : reply.mine ? (
        <section aria-labelledby="decision">
          <h2 id="decision">{t('report.answered')}</h2>
          <Why>{t('report.own')}</Why>
        </section>
      ) : (
        <DecisionForm report={report} announce={announce} />
      )}
      {report.state === 'answered' && next && (
        <p className="after">
          <ButtonLink variant="primary" to="/moderation/$reportId" params={{ reportId: next.id }} search={{}}>
            {t('report.next')}
          </ButtonLink>
        </p>
      )}
      <ReportHistory report={report} />
    </>
  )
}
