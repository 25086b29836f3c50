import type { ReactNode } from 'react'
import { Line } from './Line'

interface Props {
  title: string
  /** What to do about it, in a sentence. */
  children: ReactNode
  actions?: ReactNode
}

/** Two people not yet linked: nothing is here, and this is what one can do. */
export function EmptyState({ title, children, actions }: Props) {
  return (
    <Line>
      <div className="empty">
        <div className="two" aria-hidden="true">
          <i />
          <b />
          <i />
        </div>
        <h2>{title}</h2>
        <p className="t2">{children}</p>
        {actions && <div className="btns">{actions}</div>}
      </div>
    </Line>
  )
}
