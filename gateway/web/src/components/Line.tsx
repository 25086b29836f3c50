import type { ReactNode } from 'react'

interface Props {
  margin?: ReactNode
  className?: string
  children: ReactNode
}

/** One row across the margin line: a note left of it, the text right of it. */
export function Line({ margin, className = '', children }: Props) {
  return (
    <div className={`line ${className}`}>
      {margin !== undefined && <div className="m">{margin}</div>}
      <div className="c">{children}</div>
    </div>
  )
}
