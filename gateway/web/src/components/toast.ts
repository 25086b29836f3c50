interface Toast {
  message: string
  /** `settled` by default; `wax` when it needs the reader. */
  tone?: 'settled' | 'wax' | 'ink'
}

type Listener = (toast: Toast) => void
const listeners = new Set<Listener>()
const waiting: Toast[] = []

/** A brief message at the foot of the page. Nothing that matters may live only here: say it on the page too. */
export function toast(message: string, tone: Toast['tone'] = 'settled'): void {
  if (listeners.size === 0) waiting.push({ message, tone })
  for (const listener of listeners) listener({ message, tone })
}

export function onToast(listener: Listener): () => void {
  listeners.add(listener)
  for (const late of waiting.splice(0)) listener(late)
  return () => listeners.delete(listener)
}
