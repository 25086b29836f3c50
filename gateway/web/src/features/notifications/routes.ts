import { createRoute } from '@tanstack/react-router'
import { page, rootRoute } from '@/router/base'

export const notificationsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/nouvelles',
    staticData: { access: [] },
    component: page(() => import('./pages/NewsPage'), 'NewsPage', 'notifications'),
  }),
] as const
