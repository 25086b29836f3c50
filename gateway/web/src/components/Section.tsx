import { type ReactNode, useId } from 'react'
import { Line } from './Line'

interface Props {
  title: ReactNode
  /** A link at the far right of the title, such as « Tous les événements ». */
  more?: ReactNode
  children: ReactNode
}

/** A titled part of a page; what follows are usually entries. */
export function Section({ title, more, children }: Props) {
  const id = useId()
  return (
    <section className="sec" aria-labelledby={id}>
      <Line className="sec-line">
        <div className="sec-head">
          <h2 id={id}>{title}</h2>
          {more}
        </div>
      </Line>
      {children}
    </section>
  )
}
