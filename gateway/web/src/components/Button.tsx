import { createLink } from '@tanstack/react-router'
import type { ComponentProps } from 'react'

type Variant = 'primary' | 'secondary' | 'quiet'

const classes: Record<Variant, string> = { primary: 'btn p', secondary: 'btn s', quiet: 'btn q' }

interface Props extends ComponentProps<'button'> {
  variant?: Variant
  /** The action is under way: the button says so and does nothing more. */
  busy?: boolean
}

export function Button({
  variant = 'secondary',
  busy,
  className = '',
  type = 'button',
  onClick,
  children,
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={busy ? 'button' : type}
      className={`${classes[variant]} ${className}`}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
    >
      {busy && <Waiting />}
      {children}
    </button>
  )
}

/** Three hyphens: something is on its way. */
function Waiting() {
  return (
    <span className="wait" aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
  )
}

interface AnchorProps extends ComponentProps<'a'> {
  variant?: Variant
}

function Anchor({ variant = 'secondary', className = '', ...rest }: AnchorProps) {
  return <a {...rest} className={`${classes[variant]} ${className}`} />
}

/** A link of the router that looks like a button, because it begins something: `<ButtonLink to="/evenements">`. */
export const ButtonLink = createLink(Anchor)
/** A plain link out of the application (sign in, sign out), drawn as a button. */
export const ButtonAnchor = Anchor
