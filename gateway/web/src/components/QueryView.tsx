import type { ReactNode } from 'react'
import { Problem } from '@/api/problem'
import { ErrorState } from './ErrorState'
import { EntriesSkeleton } from './Skeleton'

interface Props<T> {
  query: {
    data: T | undefined
    error: unknown
    isPending: boolean
    fetchStatus: 'fetching' | 'paused' | 'idle'
    refetch: () => unknown
  }
  skeleton?: ReactNode
  children: (data: T) => ReactNode
}

/** What a query shows at each moment of its life: its shape, its failure with a retry, or its data. */
export function QueryView<T>({ query, skeleton = <EntriesSkeleton />, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.fetchStatus === 'paused') return <ErrorState error={Problem.offline()} retry={() => void query.refetch()} />
  if (query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  return skeleton
}
