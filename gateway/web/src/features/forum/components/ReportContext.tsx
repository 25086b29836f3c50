import { useTranslation } from 'react-i18next'
import type { Report } from '@/api/types/forum'
import { Prose } from '@/components/Prose'
import { useFormats } from '@/i18n/format'

/** The reported reply between its neighbours, and what the people who reported it say. */
export function ReportContext({ report }: { report: Report }) {
  const { t } = useTranslation('moderation')
  const { nearWithTime, quote } = useFormats()
  const around = [...report.context.filter((one) => one.number !== report.reply.number), report.reply]
  const notes = report.notes.map(({ note }) => note).filter((note) => note !== '')
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
                  {reply.author.name}, {reply.author.companyName} · {nearWithTime(reply.at)}
                  {reply.state === 'hidden' && ` · ${t('report.hidden')}`}
                </p>
                <Prose html={reply.bodyHtml} text={reply.body} />
              </div>
            </div>
          )
        })}
      <div className="ctx">
        <span />
        <div>
          <p className="small t2">
            {notes.length > 0
              ? t('report.notes', { count: report.count })
              : t('report.notesNone', { count: report.count })}
          </p>
          {notes.length > 0 && <p className="quote">{notes.map(quote).join(' ')}</p>}
        </div>
      </div>
    </section>
  )
}
