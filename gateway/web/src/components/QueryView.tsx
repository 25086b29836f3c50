import type { ReactNode } from 'react'
import { failureOf } from '@/api/queries'
import { ErrorState } from './ErrorState'
import { PageError } from './PageError'
import { EntriesSkeleton, PageSkeleton } from './Skeleton'

interface Props<T> {
  query: {
    data: T | undefined
    error: unknown
    isPending: boolean
    fetchStatus: 'fetching' | 'paused' | 'idle'
    refetch: () => unknown
  }
  skeleton?: ReactNode
  /** It is all that the page has: its failure is the page's, with a title. */
  whole?: boolean
  children: (data: T) => ReactNode
}

/** What a query shows at each moment of its life: its shape, its failure with a retry, or its data. */
export function QueryView<T>({ query, skeleton = <EntriesSkeleton />, whole, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data)
  const error = failureOf(query)
  const Failure = whole ? PageError : ErrorState
  if (error) return <Failure error={error} retry={() => void query.refetch()} />
  return whole ? <PageSkeleton /> : skeleton
}
