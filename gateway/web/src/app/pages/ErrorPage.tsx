import { useEffect } from 'react'
import { Problem } from '@/api/problem'
import { PageError } from '@/components/PageError'
import { BareSheet } from '../shell/BareSheet'

interface Props {
  error: unknown
  reset: () => void
}

const reload = () => window.location.reload()

/**
 * In place of a page that broke. What is no problem of the API is most often a part of the application that could not be
 * fetched (no network, or a newer version was put in its place): only a fresh page helps, and drafts survive it. It is
 * not asked for while there is no network, which would leave nothing at all.
 */
export function ErrorPage({ error, reset }: Props) {
  const incomplete = !(error instanceof Problem)
  useEffect(() => {
    if (!incomplete) return
    window.addEventListener('online', reload)
    return () => window.removeEventListener('online', reload)
  }, [incomplete])
  return <PageError error={error} retry={() => (incomplete && navigator.onLine ? reload() : reset())} />
}

/** The same, when there is no sheet around it any more. */
export function CrashedPage(props: Props) {
  return (
    <BareSheet>
      <ErrorPage {...props} />
    </BareSheet>
  )
}
