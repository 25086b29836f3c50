import { useEffect, useState } from 'react'
import { clearDrafts } from '@/forms/drafts'

/** All tabs of a browser share one session: who is there, or that nobody is any more, is told to the others. */
const tabs = new BroadcastChannel('tu.person')

tabs.addEventListener('message', ({ data }: MessageEvent<string | null>) => {
  if (data === null) clearDrafts()
})

/** At sign-out: in every tab, nothing of this person stays on a shared computer. */
export function leaveTabs(): void {
  clearDrafts()
  tabs.postMessage(null)
}

/**
 * An open page is one person's. Once another has signed in, or this one has signed out in another tab, it begins anew,
 * lest one person's words go out under the name of another. True from then on: nothing of the page may show any more.
 */
export function useOnePerson(id: string | undefined): boolean {
  const [first, setFirst] = useState(id)
  const [left, setLeft] = useState(false)
  if (first === undefined && id !== undefined) setFirst(id)
  if (!left && first !== undefined && id !== undefined && id !== first) setLeft(true)

  useEffect(() => {
    if (first === undefined) return
    clearDrafts(first)
    tabs.postMessage(first)
    const hear = ({ data }: MessageEvent<string | null>) => setLeft((before) => before || data !== first)
    tabs.addEventListener('message', hear)
    return () => tabs.removeEventListener('message', hear)
  }, [first])
  useEffect(() => {
    if (left) window.location.reload()
  }, [left])
  return left
}
