import { lazy, Suspense, useEffect, useState } from 'react'
import { onRefusal } from '@/api/client'

const SessionExpiredDialog = lazy(() => import('./SessionExpiredDialog'))

/** Waits for an answer that says that nobody is signed in any more, whoever asked. */
export function SessionExpired() {
  const [expired, setExpired] = useState(false)
  useEffect(() => onRefusal((problem) => problem.status === 401 && setExpired(true)), [])
  if (!expired) return null
  return (
    <Suspense fallback={null}>
      <SessionExpiredDialog onClose={() => setExpired(false)} />
    </Suspense>
  )
}
