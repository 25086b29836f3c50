import { createRoute } from '@tanstack/react-router'
import { page, rootRoute } from '@/router/base'

export const homeRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/',
    staticData: { access: ['member', 'admin'] },
    component: page(() => import('./pages/HomePage'), 'HomePage', 'home', 'notifications'),
  }),
] as const
