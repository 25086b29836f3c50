import { createRoute } from '@tanstack/react-router'
import { page, rootRoute } from '@/router/base'

/** A page of a thread's replies begins after this number; without it, at the reply named by the hash, or at the first. */
export interface ThreadSearch {
  apres?: number
}

function threadSearch({ apres }: Record<string, unknown>): ThreadSearch {
  const after = Number(apres)
  return { apres: Number.isInteger(after) && after > 0 ? after : undefined }
}

export const forumRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/forum',
    component: page(() => import('./pages/RoomsPage'), 'RoomsPage', 'forum'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/forum/nouvelle-salle',
    staticData: { access: ['moderator'] },
    component: page(() => import('./pages/NewRoomPage'), 'NewRoomPage', 'forum'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/forum/salles/$roomId',
    component: page(() => import('./pages/RoomPage'), 'RoomPage', 'forum'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/forum/salles/$roomId/modifier',
    staticData: { access: ['moderator'] },
    component: page(() => import('./pages/EditRoomPage'), 'EditRoomPage', 'forum'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/forum/salles/$roomId/nouveau-fil',
    component: page(() => import('./pages/NewThreadPage'), 'NewThreadPage', 'forum', 'markdown'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/forum/fils/$threadId',
    validateSearch: threadSearch,
    component: page(() => import('./pages/ThreadPage'), 'ThreadPage', 'forum', 'markdown'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/moderation',
    staticData: { access: ['moderator'], sheet: 'desk' },
    validateSearch: deskSearch,
    component: page(() => import('./pages/QueuePage'), 'QueuePage', 'moderation', 'forum'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/moderation/$reportId',
    staticData: { access: ['moderator'], sheet: 'desk' },
    validateSearch: deskSearch,
    component: page(() => import('./pages/ReportPage'), 'ReportPage', 'moderation', 'forum'),
  }),
] as const

function deskSearch({ etat }: Record<string, unknown>): { etat?: 'traitees' } {
  return { etat: etat === 'traitees' ? 'traitees' : undefined }
}
