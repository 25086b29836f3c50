interface Props {
  name: string
  small?: boolean
  /** Of another company than the reader: another wash, decorative only. */
  elsewhere?: boolean
}

/** Initials, always beside the name that they abbreviate. */
export function Avatar({ name, small, elsewhere }: Props) {
  return (
    <span className={['av', small && 'sm', elsewhere && 'b'].filter(Boolean).join(' ')} aria-hidden="true">
      {initials(name)}
    </span>
  )
}

/** CP for Camille Perrin, ML for Maximilienne-Bérengère de La Rochefoucauld-Montbel: first name and last capital word. */
export function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word))
  const [first = name.trim(), ...others] = words.length > 0 ? words : name.trim().split(/\s+/)
  return `${[...first][0] ?? ''}${[...(others.at(-1) ?? '')][0] ?? ''}`.toUpperCase()
}
