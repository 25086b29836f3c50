export function Wordmark() {
  return (
    <>
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2.6" aria-hidden="true">
        <path d="M6.3 2.5V17a3.2 3.2 0 0 0 3.2 3.2h.7M1.8 9.2H14v7.3a3.7 3.7 0 0 0 7.4 0V7.9" />
      </svg>
      <span>Trait d’Union</span>
    </>
  )
}
