import { createRoute } from '@tanstack/react-router'
import { page, rootRoute } from '@/router/base'

export const admissionRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/reseau/demandes',
    staticData: { access: ['admin'] },
    validateSearch: (search: Record<string, unknown>): { etat?: 'refusees' } => ({
      etat: search.etat === 'refusees' ? 'refusees' : undefined,
    }),
    component: page(() => import('./pages/AdmissionPage'), 'AdmissionPage', 'admission', 'members'),
  }),
] as const
