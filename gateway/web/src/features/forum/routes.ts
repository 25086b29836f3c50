import { createRoute } from '@tanstack/react-router'
import { page, rootRoute } from '@/router/base'

export const forumRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/forum',
    component: page(() => import('./pages/RoomsPage'), 'RoomsPage', 'forum'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/forum/salles/$roomId',
    component: page(() => import('./pages/RoomsPage'), 'RoomsPage', 'forum'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/forum/fils/$threadId',
    component: page(() => import('./pages/RoomsPage'), 'RoomsPage', 'forum'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/moderation',
    staticData: { access: ['moderator'], sheet: 'desk' },
    component: page(() => import('./pages/RoomsPage'), 'RoomsPage', 'forum'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/moderation/$reportId',
    staticData: { access: ['moderator'], sheet: 'desk' },
    component: page(() => import('./pages/RoomsPage'), 'RoomsPage', 'forum'),
  }),
] as const
