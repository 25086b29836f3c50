import { expect, test } from 'vitest'
import { Problem } from './problem'
import { newQueryClient } from './queries'

/** How often a read is asked for when each answer is this one. */
async function asked(problem: Problem): Promise<number> {
  let times = 0
  const queryFn = () => {
    times++
    return Promise.reject(problem)
  }
  await expect(newQueryClient().fetchQuery({ queryKey: ['read'], queryFn, retryDelay: 0 })).rejects.toBe(problem)
  return times
}

test.each([
  ['no answer came', Problem.offline(), 3],
  ['a service is away', new Problem('unavailable', 503, ''), 3],
  ['too many come at once', new Problem('too-many-requests', 429, ''), 3],
  ['an admission has not been heard of yet', new Problem('not-a-member', 403, ''), 5],
  ['it was refused', new Problem('forbidden', 403, ''), 1],
  ['there is nothing', new Problem('not-found', 404, ''), 1],
  ['something is broken', new Problem('internal-error', 500, ''), 1],
])('when %s, a read is asked for as often as may help', async (_, problem, times) => {
  expect(await asked(problem)).toBe(times)
})
