import { useEffect } from 'react'
import type { Notification } from '@/api/types/members'
import { toast } from '@/components/toast'
import { useNotificationWords } from './useNotificationWords'

/** Says one piece of news at the foot of the page, once. */
export default function Announcement({ of }: { of: Notification }) {
  const words = useNotificationWords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: said when it arrives, not again in another language
  useEffect(() => {
    const { title, text } = words(of)
    toast(`${title}. ${text}`, of.kind === 'seat-from-waiting-list' || of.kind === 'admitted' ? 'settled' : 'ink')
  }, [of])
  return null
}
