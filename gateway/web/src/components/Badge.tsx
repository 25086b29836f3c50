import type { ComponentProps, ReactNode } from 'react'
import { Icon } from './Icon'

interface Props {
  tone?: 'ink' | 'ok' | 'wx'
  icon?: ComponentProps<typeof Icon>['of']
  /** With an outline, for what a person or a thing permanently is (a role); without, for how it stands. */
  box?: boolean
  children: ReactNode
}

/** A word, never a blob: the colour only repeats what the word says. */
export function Badge({ tone, icon, box, children }: Props) {
  return (
    <span className={['badge', tone, box && 'box'].filter(Boolean).join(' ')}>
      {icon && <Icon of={icon} small />}
      {children}
    </span>
  )
}
