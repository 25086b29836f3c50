import type { ReactNode } from 'react'

interface Props {
  /** The rule of the charter, in bold before the sentence (moderation only). */
  rule?: ReactNode
  children: ReactNode
}

/** The reason of a decision, directly under it, in a full sentence: the rule, the fact, what happens next. */
export function Why({ rule, children }: Props) {
  return (
    <p className="why">
      {rule && (
        <>
          <b>{rule}</b>
          <br />
        </>
      )}
      {children}
    </p>
  )
}
