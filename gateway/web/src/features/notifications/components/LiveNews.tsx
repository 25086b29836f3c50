import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Notification } from '@/api/types/members'
import { patiently, withWords } from '@/router/parts'
import { unseenQuery } from '../api/notifications'
import { useStream } from './useStream'

const Announcement = lazy(() => patiently(() => withWords(() => import('./Announcement'), 'notifications')))

/** What of the open page each kind of news makes old. */
const concerned: Record<Notification['kind'], string[]> = {
  admitted: ['me', 'events', 'registrations', 'rooms', 'threads', 'members'],
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

/** Of what came while nothing was heard, the rest is found at home. */
const mostAtOnce = 3

/** What is older was there before the page, unless the clock of the device is wrong by more. */
const comingAbout = 10 * 60_000

/**
 * Keeps the open page true without a reload: news are announced briefly and what they concern is read again. What came
 * before the stream was open, or while it was cut, is in the list that is read then, and is announced from there. Of the
 * first list nobody knows what the page has heard of already: it is not announced, but what it concerns is read again.
 */
export default function LiveNews() {
  const queries = useQueryClient()
  const [told, setTold] = useState<Notification[]>([])
  const newest = useRef<number>(undefined)
  const { data: unseen } = useQuery(unseenQuery)

  function readAgain(keys: string[]) {
    for (const key of new Set(keys)) void queries.invalidateQueries({ queryKey: [key] })
  }
  function tell(news: Notification[]) {
    newest.current = Math.max(newest.current ?? 0, ...news.map(time))
    setTold((before) => [...before, ...news.filter(({ id }) => before.every((one) => one.id !== id))])
  }
  const catchUp = useEffectEvent((items: Notification[]) => {
    const known = newest.current
    const missed = items.filter((one) => time(one) > (known ?? Date.now() - comingAbout))
    if (known === undefined) newest.current = Math.max(0, ...items.map(time))
    else tell(missed.slice(0, mostAtOnce).toReversed())
    readAgain(missed.flatMap(({ kind }) => concerned[kind]))
  })
  useEffect(() => {
    if (unseen) catchUp(unseen.items)
  }, [unseen])

  useStream({
    onNotification: (one) => {
      tell([one])
      readAgain(['notifications', ...concerned[one.kind]])
    },
    // Admitted, suspended, reinstated, another role: everything on the page may look different now.
    onStanding: () => void queries.invalidateQueries(),
    onOpen: () => readAgain(['notifications']),
    onReturn: () => readAgain(['notifications', ...Object.values(concerned).flat()]),
    onRefused: () => readAgain(['me']),
  })
  return (
    <Suspense fallback={null}>
      {told.map((one) => (
        <Announcement key={one.id} of={one} />
      ))}
    </Suspense>
  )
}

function time({ at }: Notification): number {
  return Date.parse(at)
}
