import { useQuery } from '@tanstack/react-query'
import { Outlet, useMatches } from '@tanstack/react-router'
import { type ComponentType, lazy, Suspense } from 'react'
import { isProblem } from '@/api/problem'
import type { Role } from '@/api/types/common'
import type { Me } from '@/api/types/members'
import { PageSkeleton } from '@/components/Skeleton'
import { patiently, withWords } from '@/router/parts'
import { hasRole, meQuery, sessionQuery } from '@/session/me'
import { useOnePerson } from '@/session/onePerson'
import { SessionExpired } from '@/session/SessionExpired'
import { usePreferences } from '@/session/usePreferences'
import { useSuspension } from '@/session/useSuspension'
import { CrashedPage } from './pages/ErrorPage'
import { ForbiddenPage } from './pages/ForbiddenPage'
import { SuspendedPage } from './pages/SuspendedPage'
import { BareSheet } from './shell/BareSheet'
import { Shell } from './shell/Shell'

/** A page is worth having without its brief messages, should these not load. */
const without = (): { default: ComponentType } => ({ default: () => null })

const LandingPage = lazy(() => withWords(() => import('@/features/landing/pages/LandingPage'), 'landing'))
const JoiningPage = lazy(() => withWords(() => import('@/features/joining/pages/JoiningPage'), 'joining'))
const LiveNews = lazy(() => patiently(() => import('@/features/notifications/components/LiveNews')))
const Toasts = lazy<ComponentType>(() => import('@/components/Toasts').catch(without))

/** Who is there decides what the whole window shows; everything else lies beneath. */
export function Gate() {
  const session = useQuery(sessionQuery)
  if (session.isPending) return <Waiting />
  if (!session.data) return <CrashedPage error={session.error} reset={() => void session.refetch()} />
  return (
    <>
      <Suspense fallback={<Waiting />}>{session.data.signedIn ? <SignedIn /> : <LandingPage />}</Suspense>
      <Suspense fallback={null}>
        <Toasts />
      </Suspense>
    </>
  )
}

function SignedIn() {
  const suspension = useSuspension()
  const suspendedSince = (readAt: number) => suspension !== null && readAt <= suspension.at
  const me = useQuery({
    ...meQuery,
    refetchInterval: ({ state }) => (suspendedSince(state.dataUpdatedAt) ? 10_000 : false),
  })
  const again = () => void me.refetch()
  const left = useOnePerson(me.data?.id)
  if (left) return <Waiting />
  return (
    <>
      <SessionExpired />
      {suspension && suspendedSince(me.dataUpdatedAt) ? (
        <SuspendedPage
          reason={suspension.reason}
          checking={me.isFetching}
          check={again}
          error={isProblem(me.error, 'suspended') ? null : me.error}
        />
      ) : me.data ? (
        <Allowed me={me.data} />
      ) : me.error ? (
        <CrashedPage error={me.error} reset={again} />
      ) : (
        <Waiting />
      )}
    </>
  )
}

function Allowed({ me }: { me: Me }) {
  usePreferences(me)
  const { access = ['member'], sheet } = useMatches().at(-1)?.staticData ?? {}
  const allowed = access.length === 0 || access.some((role: Role) => hasRole(me, role))
  return (
    <>
      <Shell sheet={allowed ? sheet : undefined}>
        <Suspense fallback={<PageSkeleton />}>{allowed ? <Outlet /> : <Refused me={me} />}</Suspense>
      </Shell>
      <Suspense fallback={null}>
        <LiveNews />
      </Suspense>
    </>
  )
}

function Refused({ me }: { me: Me }) {
  return hasRole(me, 'member') ? <ForbiddenPage /> : <JoiningPage />
}

function Waiting() {
  return (
    <BareSheet>
      <PageSkeleton />
    </BareSheet>
  )
}
