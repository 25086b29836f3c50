import { createRoute } from '@tanstack/react-router'
import type { EventKind } from '@/api/types/events'
import { page, rootRoute } from '@/router/base'
import { kinds } from './kinds'

/** What the list of events shows; without anything, what is to come, of every kind. */
export interface EventsSearch {
  vue?: 'passes' | 'brouillons'
  genre?: EventKind
}

function eventsSearch({ vue, genre }: Record<string, unknown>): EventsSearch {
  return {
    vue: vue === 'passes' || vue === 'brouillons' ? vue : undefined,
    genre: kinds.find((kind) => kind === genre),
  }
}

export const eventsRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/evenements',
    validateSearch: eventsSearch,
    component: page(() => import('./pages/EventsPage'), 'EventsPage', 'events'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/evenements/nouveau',
    staticData: { access: ['organiser'] },
    component: page(() => import('./pages/NewEventPage'), 'NewEventPage', 'events', 'markdown'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/evenements/$eventId',
    component: page(() => import('./pages/EventPage'), 'EventPage', 'events'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/evenements/$eventId/modifier',
    staticData: { access: ['organiser'] },
    component: page(() => import('./pages/EditEventPage'), 'EditEventPage', 'events', 'markdown'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/evenements/$eventId/annuler',
    staticData: { access: ['organiser'] },
    component: page(() => import('./pages/CancelEventPage'), 'CancelEventPage', 'events'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/evenements/$eventId/inscriptions',
    staticData: { access: ['organiser'] },
    component: page(() => import('./pages/RosterPage'), 'RosterPage', 'events'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/inscriptions',
    validateSearch: ({ vue }: Record<string, unknown>): { vue?: 'passees' } => ({
      vue: vue === 'passees' ? 'passees' : undefined,
    }),
    component: page(() => import('./pages/RegistrationsPage'), 'RegistrationsPage', 'events'),
  }),
] as const
