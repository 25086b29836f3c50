import { Link, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Destination } from './destinations'

/** One of the ways to go, marked as the current one on every page that it leads to, whatever its address is. */
export function Way({ place: { to, beside }, children }: { place: Destination; children: ReactNode }) {
  const { pathname } = useLocation()
  return (
    <Link to={to} activeOptions={{ exact: to === '/' }} aria-current={pathname === beside ? 'page' : undefined}>
      {children}
    </Link>
  )
}
