import type { ReactNode } from 'react'

interface Props {
  /** Its upper edge: ink to act, settled when acquired, wax when an answer is awaited. */
  tone?: 'ink' | 'settled' | 'wax'
  label: string
  className?: string
  children: ReactNode
}

const tones = { ink: 'ik', settled: 'st', wax: 'wx' }

/** The only card of the house: something that one could hand over, such as a seat. */
export function Ticket({ tone = 'ink', label, className = '', children }: Props) {
  return (
    <aside className={`ticket ${tones[tone]} ${className}`} aria-label={label}>
      {children}
    </aside>
  )
}
