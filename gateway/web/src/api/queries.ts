import { type FetchStatus, QueryClient } from '@tanstack/react-query'
import { Problem } from './problem'

/** Why a query has nothing to show: one that waits for the network has no error of its own. */
export function failureOf({ fetchStatus, error }: { fetchStatus: FetchStatus; error: unknown }): unknown {
  return fetchStatus === 'paused' ? Problem.offline() : error
}

/** Reads are repeated twice when the network or a service fails, never when the answer was a refusal. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) =>
          failures < 2 && error instanceof Problem && (error.status === 0 || error.status >= 502),
      },
      mutations: { networkMode: 'always' },
    },
  })
}
