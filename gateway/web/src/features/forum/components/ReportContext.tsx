import { useTranslation } from 'react-i18next'
import type { Report } from '@/api/types/forum'
import { Prose } from '@/components/Prose'
import { useFormats } from '@/i18n/format'

/** The reported reply between its neighbours, and what the people who reported it say. */
export function ReportContext({ report }: { report: Report }) {
  const { t } = useTranslation('moderation')
  const { nearWithTime } = useFormats()
  const around = [...report.context.filter((one) => one.number !== report.reply.number), report.reply]
  return (
    <section aria-labelledby="contexte">
      <h2 id="contexte">{t('report.context')}</h2>
      {around
        .toSorted((a, b) => a.number - b.number)
        .map((reply) => {
          const reported = reply.number === report.reply.number
          return (
            <div key={reply.id} className={reported ? 'ctx on' : 'ctx'}>
              <span className="n num">
                {t('report.number', { number: reply.number })}
                {reported && <span className="vh">, {t('report.reported')}</span>}
              </span>
              <div>
                <p className="small t2">
                  {reply.author.name}, {reply.author.companyName}&nbsp;· {nearWithTime(reply.at)}
                  {reply.state === 'hidden' && `\u00a0· ${t('report.hidden')}`}
                </p>
                <Prose html={reply.bodyHtml} text={reply.body} />
                {reported && <Said report={report} />}
              </div>
            </div>
          )
        })}
    </section>
  )
}

/** What the people who reported the reply say of it, right under it. */
function Said({ report: { notes, count } }: { report: Report }) {
  const { t } = useTranslation('moderation')
  const { quote } = useFormats()
  const said = notes.filter(({ note }) => note !== '')
  return (
    <div className="said">
      <p className="small t2">{said.length > 0 ? t('report.notes', { count }) : t('report.notesNone', { count })}</p>
      {said.length > 0 && (
        <ul>
          {said.map(({ at, note }) => (
            <li key={`${at} ${note}`} className="quote">
              {quote(note)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
