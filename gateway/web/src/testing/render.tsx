import { createMemoryHistory } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { vi } from 'vitest'
import { Application } from '@/app/Application'
import { type Language, startI18n } from '@/i18n'
import { mock } from './mock'
import type { personas } from './people'

interface Setting {
  /** Who is signed in; nobody when null. */
  as?: keyof typeof personas | null
  language?: Language
}

/** Called before the mock network answers; returning a response replaces its answer. */
export type Interception = (request: Request) => Response | Promise<Response> | undefined

let intercept: Interception = () => undefined

/** Lets one test have its own answers: a failure, a refusal, a slow service. */
export function answerWith(interception: Interception): void {
  intercept = interception
}

/** Keeps every write waiting from now on, until the answers to what has been sent are let go: the mock network's, or others. */
export function holdWrites(answered: (request: Request) => Response | Promise<Response> = mock): () => void {
  const held: (() => void)[] = []
  answerWith((request) =>
    request.method !== 'GET' ? new Promise((resolve) => held.push(() => resolve(answered(request)))) : undefined,
  )
  return () => {
    for (const answer of held.splice(0)) answer()
  }
}

/** The whole application at an address, on the mock network. */
export async function renderAt(path: string, { as = 'member', language = 'fr' }: Setting = {}) {
  vi.stubGlobal('fetch', async (input: string, init: RequestInit) => {
    const { signal: _, ...sent } = init
    const request = new Request(new URL(input, 'http://localhost'), sent)
    request.headers.set('cookie', `persona=${as}`)
    return (await intercept(request)) ?? mock(request)
  })
  await startI18n(language)
  const user = userEvent.setup()
  const history = createMemoryHistory({ initialEntries: [path] })
  const page = render(<Application history={history} />)
  return { user, history, ...page }
}

export function resetInterception(): void {
  intercept = () => undefined
}
