import { queryOptions } from '@tanstack/react-query'
import { api } from './client'

/** The rules that everybody signed, in the language of the page. */
export function charterQuery(language: 'fr' | 'en') {
  return queryOptions({
    queryKey: ['charter', language],
    queryFn: ({ signal }) => api.get('/api/charter', { signal }),
    staleTime: 600_000,
  })
}
