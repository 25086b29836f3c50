import { createRootRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { Role } from '@/api/types/common'
import { loadWords, type Namespace } from '@/i18n'

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Who may open the page: anybody with one of these roles; members when nothing is said, all who signed in when empty. */
    access?: readonly Role[]
    /** `desk`: the margin is wide and holds a queue. */
    sheet?: 'desk'
  }
}

/** The parent of every page; its component, shell and gate are put in place by the application. */
export const rootRoute = createRootRoute()

/** A page in a chunk of its own, loaded together with the words that it shows. */
export function page<M extends Record<string, unknown>, K extends keyof M & string>(
  load: () => Promise<M>,
  name: K,
  ...namespaces: Namespace[]
) {
  return lazyRouteComponent(async () => {
    const [module] = await Promise.all([load(), loadWords(namespaces)])
    return module as M
  }, name)
}
