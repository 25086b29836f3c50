import { useQuery } from '@tanstack/react-query'
import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { onRefusal } from '@/api/client'
import { meQuery, signInAddress } from './me'

/** Should the dialog not come, the line says the same. */
const SessionExpiredDialog = lazy<ComponentType<{ onClose: () => void }>>(() =>
  import('./SessionExpiredDialog').catch(() => ({ default: ExpiredNotice })),
)

/**
 * Waits for an answer that says that nobody is signed in any more, whoever asked. The dialog comes once, and again when
 * something that the reader sends is refused; until then a quiet line keeps the way back in, since the page goes on
 * asking while someone types.
 */
export function SessionExpired() {
  const [expired, setExpired] = useState<{ at: number; closed: boolean } | null>(null)
  const { dataUpdatedAt } = useQuery(meQuery)
  useEffect(
    () =>
      onRefusal((problem, method) => {
        if (problem.status !== 401) return
        setExpired((before) => ({ at: Date.now(), closed: before?.closed === true && method === 'GET' }))
      }),
    [],
  )
  if (!expired) return null
  if (expired.closed) return dataUpdatedAt > expired.at ? null : <ExpiredNotice />
  return (
    <Suspense fallback={null}>
      <SessionExpiredDialog onClose={() => setExpired({ ...expired, closed: true })} />
    </Suspense>
  )
}

function ExpiredNotice() {
  const { t } = useTranslation()
  return (
    <p className="offline expired" role="status">
      {t('expired.title')}
      <a className="link" href={signInAddress()}>
        {t('expired.signIn')}
      </a>
    </p>
  )
}
