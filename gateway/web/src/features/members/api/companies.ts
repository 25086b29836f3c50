import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/api/client'
import type { CompanyRef } from '@/api/types/common'

/** `taken` is called even when the form is gone by then. */
export function useAddCompany(taken: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, name }: CompanyRef) => api.put('/api/companies/{id}', { path: { id }, body: { name } }),
    onSuccess: () => {
      taken()
      void queries.invalidateQueries({ queryKey: ['companies'] })
    },
  })
}

/** The address of a company, made of its name: « Maison Brévane & fils » becomes maison-brevane-fils. */
export function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/giu, 'oe')
    .replace(/æ/giu, 'ae')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
}
