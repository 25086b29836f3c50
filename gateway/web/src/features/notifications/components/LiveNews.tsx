import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { Notification } from '@/api/types/members'
import { patiently, withWords } from '@/router/parts'
import { useStream } from './useStream'

const Announcement = lazy(() => patiently(() => withWords(() => import('./Announcement'), 'notifications')))

/** What of the open page each kind of news makes old. */
const concerned: Record<Notification['kind'], string[]> = {
  admitted: ['me'],
  refused: ['me'],
  'role-given': ['me'],
  'role-taken': ['me'],
  'seat-from-waiting-list': ['events', 'registrations'],
  'event-changed': ['events', 'registrations'],
  'event-cancelled': ['events', 'registrations'],
  'reply-hidden': ['threads'],
  'reply-restored': ['threads'],
  'report-answered': ['threads'],
}

/** Keeps the open page true without a reload: news are announced briefly and what they concern is read again. */
export default function LiveNews() {
  const queries = useQueryClient()
  const [latest, setLatest] = useState<Notification | null>(null)
  useStream({
    onNotification: (one) => {
      setLatest(one)
      for (const key of ['notifications', ...concerned[one.kind]]) void queries.invalidateQueries({ queryKey: [key] })
    },
    // Admitted, suspended, reinstated, another role: everything on the page may look different now.
    onStanding: () => void queries.invalidateQueries(),
    onReturn: () => {
      for (const key of ['notifications', ...new Set(Object.values(concerned).flat())])
        void queries.invalidateQueries({ queryKey: [key] })
    },
    onRefused: () => void queries.invalidateQueries({ queryKey: ['me'] }),
  })
  return (
    <Suspense fallback={null}>
      <Announcement key={latest?.id} of={latest} />
    </Suspense>
  )
}
