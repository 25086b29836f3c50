import type { ReactNode, Ref } from 'react'

interface Props {
  /** Its upper edge: ink to act, settled when acquired, wax when an answer is awaited. */
  tone?: 'ink' | 'settled' | 'wax'
  label: string
  className?: string
  /** It can have the focus, when the button that had it is gone. */
  ref?: Ref<HTMLElement>
  children: ReactNode
}

const tones = { ink: 'ik', settled: 'st', wax: 'wx' }

/** The only card of the house: something that one could hand over, such as a seat. */
export function Ticket({ tone = 'ink', label, className = '', ref, children }: Props) {
  return (
    <aside ref={ref} tabIndex={-1} className={`ticket ${tones[tone]} ${className}`} aria-label={label}>
      {children}
    </aside>
  )
}
