import { queryOptions } from '@tanstack/react-query'
import { api } from './client'
import type { Page } from './contract'
import type { CompanyRef } from './types/common'

/** All companies of the network, page after page: a choice has to show every one of them. */
export const allCompaniesQuery = queryOptions({
  queryKey: ['companies'],
  queryFn: async ({ signal }) => {
    const all: CompanyRef[] = []
    let cursor: string | null = null
    do {
      const page: Page<CompanyRef> = await api.get('/api/companies', { query: { limit: 100, cursor }, signal })
      all.push(...page.items)
      cursor = page.next ?? null
    } while (cursor)
    return all
  },
  staleTime: 600_000,
})
