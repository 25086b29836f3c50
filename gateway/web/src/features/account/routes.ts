import { createRoute } from '@tanstack/react-router'
import { page, rootRoute } from '@/router/base'

export const accountRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/compte',
    staticData: { access: [] },
    component: page(() => import('./pages/AccountPage'), 'AccountPage', 'account'),
  }),
] as const
