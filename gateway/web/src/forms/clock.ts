/** `13:30` for what people type as a time (13:30, 13h30, 13 h 30, 13.30, 9, 1:30 pm); null when it is none. */
export function clock(typed: string): string | null {
  const [, hours, minutes = '00', half] =
    /^\s*(\d{1,2})(?:\s*[h:.]\s*(\d{2})?)?\s*([ap])?\.?(?:m\.?)?\s*$/i.exec(typed.replace(/[\u00a0\u202f]/g, ' ')) ?? []
  if (hours === undefined) return null
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours)
  if (hour > 23 || Number(minutes) > 59 || (half && (Number(hours) < 1 || Number(hours) > 12))) return null
  return `${String(hour).padStart(2, '0')}:${minutes}`
}
