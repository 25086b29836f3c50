import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { send } from './client'
import type { Asked, ListPath, Page, Row } from './contract'

export type { Page } from './contract'

type Listing<P extends ListPath> = {
  queryKey: QueryKey
  of: P
  query?: Asked<P, 'get'>['query']
  /** Rows of a page, 1 to 100. */
  limit?: number
  enabled?: boolean
  /** Milliseconds after which it is read again, for as long as someone looks at it: others work on it too. */
  refreshEvery?: number
} & Pick<Asked<P, 'get'>, 'path'>

/** A list of the API, page by page: `items` are all rows read so far; `more` reads on when `hasMore`. */
export function usePages<P extends ListPath>({
  queryKey,
  of,
  path,
  query,
  limit = 20,
  enabled = true,
  refreshEvery,
}: Listing<P>) {
  const pages = useInfiniteQuery({
    queryKey: [...queryKey, query ?? {}, limit],
    queryFn: ({ pageParam, signal }) =>
      send<Page<Row<P>>>('GET', of, { path, query: { ...query, limit, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled,
    refetchInterval: refreshEvery ?? false,
  })
  return {
    ...pages,
    data: pages.data?.pages.flatMap((page) => page.items),
    hasMore: pages.hasNextPage,
    more: () => void pages.fetchNextPage(),
    isFetchingMore: pages.isFetchingNextPage,
  }
}
