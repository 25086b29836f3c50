import { type ReactNode, useEffect, useRef } from 'react'

interface Props {
  windowTitle: string
  className?: string
  children: ReactNode
}

/** The h1 of a page of the desk, whose heads stand in the margin or beside it; the focus lands on it after a navigation. */
export function DeskTitle({ windowTitle, className, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${windowTitle} — Trait d’Union`
  }, [windowTitle])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each report that opens takes the focus to its title
  useEffect(() => {
    if (window.history.state?.__TSR_index > 0) heading.current?.focus({ preventScroll: true })
  }, [windowTitle])
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  )
}
