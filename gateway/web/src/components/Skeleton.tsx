import { useTranslation } from 'react-i18next'
import { Line } from './Line'

const widths = ['w60', 'w80', 'w45', 'w70'] as const

/** The shape of a list of entries while it loads. */
export function EntriesSkeleton({ rows = 3, tight = true }: { rows?: number; tight?: boolean }) {
  const { t } = useTranslation()
  return (
    <div role="status" className="loading">
      <span className="vh">{t('loading')}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of nothing yet
        <div key={row} className={tight ? 'entry tight' : 'entry'} aria-hidden="true">
          <div className="m">
            <div className="sk margin" />
          </div>
          <div className="c">
            <div className={`sk title ${widths[row % widths.length]}`} />
            <div className={`sk ${widths[(row + 1) % widths.length]}`} />
          </div>
        </div>
      ))}
    </div>
  )
}

/** The shape of a whole page, head and some entries. */
export function PageSkeleton() {
  return (
    <div>
      <div aria-hidden="true">
        <Line className="head">
          <div className="sk h1" />
          <div className="sk w45" />
        </Line>
      </div>
      <EntriesSkeleton />
    </div>
  )
}
