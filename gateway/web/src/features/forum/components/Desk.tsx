import type { ReactNode } from 'react'
import { Queue } from './Queue'

interface Props {
  answered: boolean
  /** The report that is open; none while one is to be chosen. On a phone the queue and a report are two pages. */
  open?: string
  children: ReactNode
}

/** The moderators' desk: the queue in a wide margin, the report right of the line. */
export function Desk({ answered, open, children }: Props) {
  return (
    <div className={`line desk-page ${open ? 'reading' : 'choosing'}`}>
      <Queue answered={answered} title={open ? 'h2' : 'h1'} />
      <div className="c rep">{children}</div>
    </div>
  )
}
