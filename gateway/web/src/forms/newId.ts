/**
 * A new UUID, version 7 (RFC 9562): made here, so that sending the same draft twice creates one thing.
 * Kept with its draft for as long as that is not accepted.
 */
export function newId(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  for (let byte = 0; byte < 6; byte++) bytes[byte] = Math.floor(now / 2 ** (8 * (5 - byte))) & 0xff
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
