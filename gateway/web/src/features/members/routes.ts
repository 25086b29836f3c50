import { createRoute } from '@tanstack/react-router'
import { page, rootRoute } from '@/router/base'

export const membersRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/reseau',
    staticData: { access: ['member', 'admin'] },
    validateSearch: (search: Record<string, unknown>): { entreprise?: string; acces?: 'suspendus' } => ({
      entreprise: typeof search.entreprise === 'string' ? search.entreprise : undefined,
      acces: search.acces === 'suspendus' ? 'suspendus' : undefined,
    }),
    component: page(() => import('./pages/MembersPage'), 'MembersPage', 'members'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/reseau/membres/$memberId',
    staticData: { access: ['member', 'admin'] },
    component: page(() => import('./pages/MemberPage'), 'MemberPage', 'members'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/reseau/demandes',
    staticData: { access: ['admin'] },
    validateSearch: (search: Record<string, unknown>): { etat?: 'refusees' } => ({
      etat: search.etat === 'refusees' ? 'refusees' : undefined,
    }),
    component: page(() => import('./pages/AdmissionPage'), 'AdmissionPage', 'members', 'admission'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/reseau/entreprises',
    staticData: { access: ['admin'] },
    component: page(() => import('./pages/CompaniesPage'), 'CompaniesPage', 'members', 'admission'),
  }),
] as const
