import { type FetchStatus, QueryClient } from '@tanstack/react-query'
import { isProblem, Problem } from './problem'

/** Why a query has nothing to show: one that waits for the network has no error of its own. */
export function failureOf({ fetchStatus, error }: { fetchStatus: FetchStatus; error: unknown }): unknown {
  return fetchStatus === 'paused' ? Problem.offline() : error
}

/**
 * Reads are repeated twice when the network or a service fails or too many come at once, and not when the answer was
 * another refusal; but for one. What is for members is asked for members only: a service that knows of none has not heard yet of somebody's admission.
 */
function again(failures: number, error: Error): boolean {
  if (isProblem(error, 'not-a-member')) return failures < 4
  if (!(error instanceof Problem)) return false
  return failures < 2 && (error.status === 0 || error.status === 429 || error.status >= 502)
}

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: again,
      },
      mutations: { networkMode: 'always' },
    },
  })
}
