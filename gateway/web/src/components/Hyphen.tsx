interface Props {
  /** The word that a screen reader says in place of the hyphen: « et », « à », « de ». */
  spoken: string
}

/** The sign of the house: it links exactly two things, written on either side of it. */
export function Hyphen({ spoken }: Props) {
  return (
    <>
      <span className="tiret" aria-hidden="true" />
      <span className="vh"> {spoken} </span>
    </>
  )
}
