import { createRouter, type RouterHistory } from '@tanstack/react-router'
import { PageSkeleton } from '@/components/Skeleton'
import { accountRoutes } from '@/features/account/routes'
import { eventsRoutes } from '@/features/events/routes'
import { forumRoutes } from '@/features/forum/routes'
import { membersRoutes } from '@/features/members/routes'
import { notificationsRoutes } from '@/features/notifications/routes'
import { rootRoute } from '@/router/base'
import { Gate } from './Gate'
import { homeRoutes } from './home/routes'
import { CrashedPage, ErrorPage } from './pages/ErrorPage'
import { NotFoundPage } from './pages/NotFoundPage'

rootRoute.update({ component: Gate, notFoundComponent: NotFoundPage, errorComponent: CrashedPage })

const routeTree = rootRoute.addChildren([
  ...homeRoutes,
  ...eventsRoutes,
  ...forumRoutes,
  ...membersRoutes,
  ...notificationsRoutes,
  ...accountRoutes,
])

export function newRouter(history?: RouterHistory) {
  return createRouter({
    routeTree,
    history,
    defaultPreload: 'intent',
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: ErrorPage,
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>
  }
}
