import { createRootRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Role } from '@/api/types/common'
import type { Namespace } from '@/i18n'
import { withWords } from './parts'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Who may open the page: anybody with one of these roles; members when nothing is said, all who signed in when empty. */
    access?: readonly Role[]
    /** `desk`: the margin is wide and holds a queue. */
    sheet?: 'desk'
  }

  interface HistoryState {
    /** On the page of a draft that was to be published: why it is not. */
    unpublished?: string
  }
}

/** The parent of every page; its component, shell and gate are put in place by the application. */
export const rootRoute = createRootRoute()

/**
 * A page in a chunk of its own, loaded together with the words that it shows. What could not be fetched fails under a
 * name of our own: under the browser's the router would reload the window by itself, which without network throws the
 * whole application away.
 */
export function page<M extends Record<string, unknown>, K extends keyof M & string>(
  load: () => Promise<M>,
  name: K,
  ...namespaces: Namespace[]
) {
  return lazyRouteComponent(
    () =>
      withWords(load, ...namespaces).catch((cause: unknown) => {
        throw new Error(`${name} could not be loaded`, { cause })
      }),
    name,
  )
}
