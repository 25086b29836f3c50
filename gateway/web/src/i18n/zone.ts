const known = new Map<string, boolean>()

/** Whether this browser has the rules of a zone. It may be older than the zone, or leave out names that others take. */
export function isKnownZone(zone: string): boolean {
  const before = known.get(zone)
  if (before !== undefined) return before
  const now = accepts(zone)
  known.set(zone, now)
  return now
}

/** The clock by which times of a zone can be shown here: its own or, where that is not known, UTC. */
export function clockOf(zone: string | undefined): string | undefined {
  return zone === undefined || isKnownZone(zone) ? zone : 'UTC'
}

/** Europe/Paris is Paris to people. */
export const cityOf = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

function accepts(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
