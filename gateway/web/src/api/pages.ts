import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { api, withQuery } from './client'

/** One cursor page; `next` is null on the last. */
export interface Page<T> {
  items: T[]
  next: string | null
}

interface Listing {
  queryKey: QueryKey
  path: string
  query?: Record<string, string | number | boolean | null | undefined>
  /** Rows of a page, 1 to 100. */
  limit?: number
  enabled?: boolean
}

/** A list of the API, page by page: `items` are all rows read so far; `more` reads on when `hasMore`. */
export function usePages<T>({ queryKey, path, query = {}, limit = 20, enabled = true }: Listing) {
  const pages = useInfiniteQuery({
    queryKey: [...queryKey, query, limit],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<T>>(withQuery(path, { ...query, limit, cursor: pageParam }), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled,
  })
  return {
    ...pages,
    data: pages.data?.pages.flatMap((page) => page.items),
    hasMore: pages.hasNextPage,
    more: () => void pages.fetchNextPage(),
    isFetchingMore: pages.isFetchingNextPage,
  }
}
