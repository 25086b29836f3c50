const prefix = 'tu.draft.'

/** What was typed and not yet sent, for as long as the tab lives; each person's under their own id. */
export function readDraft<V>(key: string): Partial<V> | null {
  try {
    const text = sessionStorage.getItem(prefix + key)
    return text === null ? null : (JSON.parse(text) as Partial<V>)
  } catch {
    return null
  }
}

export function writeDraft(key: string, values: unknown): void {
  try {
    sessionStorage.setItem(prefix + key, JSON.stringify(values))
  } catch {
    // A full or forbidden storage costs the draft, not the page.
  }
}

export function clearDraft(key: string): void {
  sessionStorage.removeItem(prefix + key)
}

/** Nothing that somebody typed stays on a shared computer, but what this person did. */
export function clearDrafts(person?: string): void {
  const kept = person && `${prefix}${person}:`
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith(prefix) && !(kept && key.startsWith(kept))) sessionStorage.removeItem(key)
}
