import type { ComponentType } from 'react'

interface Props {
  of: ComponentType<{ className?: string; stroke?: number; 'aria-hidden'?: boolean }>
  small?: boolean
}

/** An icon beside a word that says the same: never alone, and silent to a screen reader. */
export function Icon({ of: Drawing, small }: Props) {
  return <Drawing className={small ? 'i s' : 'i'} stroke={1.5} aria-hidden />
}
