import { type ReactNode, useId } from 'react'

interface Props {
  /** When, who or which number: it hangs in the margin. */
  margin: ReactNode
  /** A second, quieter note under it. */
  then?: ReactNode
  /** `wax` waits for the reader, `settled` is acquired, `plain` has no hyphen. */
  mark?: 'wax' | 'settled' | 'plain'
  /** A row of a list rather than a thing of its own. */
  tight?: boolean
  /** What can be done, at the far right. */
  actions?: ReactNode
  as?: 'article' | 'li' | 'div'
  children: ReactNode
}

const marks = { wax: 'wx', settled: 'st', plain: 'plain' }

/** A note in the margin, a hyphen across the line, the thing itself, what to do. Wrap wax entries in `Needs`. */
export function MarginEntry({ margin, then, mark, tight, actions, as: Tag = 'article', children }: Props) {
  return (
    <Tag className={['entry', tight && 'tight', mark && marks[mark]].filter(Boolean).join(' ')}>
      <p className="m num">
        <b>{margin}</b>
        {then !== undefined && <span className="then">{then}</span>}
      </p>
      <div className="c">{children}</div>
      {actions && <div className="a">{actions}</div>}
    </Tag>
  )
}

interface NeedsProps {
  /** A heading for screen readers: what these entries have in common. */
  label: string
  children: ReactNode
}

/** Entries that wait for the reader: for as long as they do, the margin line beside them is sealing wax. */
export function Needs({ label, children }: NeedsProps) {
  const id = useId()
  return (
    <section className="needs" aria-labelledby={id}>
      <h2 className="vh" id={id}>
        {label}
      </h2>
      {children}
    </section>
  )
}
