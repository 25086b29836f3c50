import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { onRefusal } from '@/api/client'

export interface Suspension {
  /** What the administrators wrote; null until the service that knows it was heard. */
  reason: string | null
  at: number
}

/**
 * The latest answer, of any service, that said that this person's access is suspended. It is outlived by the first
 * reading of the person that succeeds after it.
 */
export function useSuspension(): Suspension | null {
  const queries = useQueryClient()
  const [suspension, setSuspension] = useState<Suspension | null>(null)
  useEffect(
    () =>
      onRefusal((problem) => {
        if (problem.slug !== 'suspended') return
        setSuspension((before) => ({ reason: problem.reason ?? before?.reason ?? null, at: Date.now() }))
        if (problem.reason === null) void queries.invalidateQueries({ queryKey: ['me'] })
      }),
    [queries],
  )
  return suspension
}
