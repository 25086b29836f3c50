/** A text and what is selected in it, before and after one press of the formatting bar. */
export type Selected = { text: string; from: number; to: number }

/** Puts a mark on both sides of the selection, or takes it away when it is already there. */
export function surround({ text, from, to }: Selected, mark: string, sample: string): Selected {
  const marked = text.slice(from - mark.length, from) === mark && text.slice(to, to + mark.length) === mark
  if (marked) {
    const without = text.slice(0, from - mark.length) + text.slice(from, to) + text.slice(to + mark.length)
    return { text: without, from: from - mark.length, to: to - mark.length }
  }
  const inner = text.slice(from, to) || sample
  const start = from + mark.length
  return { text: text.slice(0, from) + mark + inner + mark + text.slice(to), from: start, to: start + inner.length }
}

/** Puts a prefix such as `- ` or `> ` before each selected line, set apart from the paragraph above. */
export function prefixLines({ text, from, to }: Selected, prefix: string): Selected {
  const start = text.lastIndexOf('\n', from - 1) + 1
  const next = text.indexOf('\n', to)
  const end = next < 0 ? text.length : next
  const lines = text.slice(start, end).split('\n')
  const all = lines.every((line) => line.startsWith(prefix))
  const changed = lines.map((line) => (all ? line.slice(prefix.length) : prefix + line)).join('\n')
  const before = text.slice(0, start)
  const gap = all || before === '' || before.endsWith('\n\n') || previousLine(before).startsWith(prefix) ? '' : '\n'
  const at = start + gap.length
  return { text: before + gap + changed + text.slice(end), from: at + changed.length, to: at + changed.length }
}

/** Makes a link of the selection and selects its address, to be typed over. */
export function link({ text, from, to }: Selected, sample: string, address: string): Selected {
  const label = text.slice(from, to) || sample
  const start = from + label.length + 3
  return {
    text: `${text.slice(0, from)}[${label}](${address})${text.slice(to)}`,
    from: start,
    to: start + address.length,
  }
}

/** A draft with somebody's words quoted at its end, and an empty paragraph after them to write in. */
export function withQuotation(draft: string, words: string): string {
  const quoted = words
    .trim()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')
  return `${draft.trim() ? `${draft.trimEnd()}\n\n` : ''}${quoted}\n\n`
}

function previousLine(before: string): string {
  return before.slice(0, -1).split('\n').at(-1) ?? ''
}
