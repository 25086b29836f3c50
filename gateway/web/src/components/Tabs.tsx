import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'

interface Tab {
  link: LinkProps
  label: ReactNode
}

interface Props {
  label: string
  tabs: Tab[]
}

/** Views of one page, each with an address of its own, so that Back and deep links work. */
export function Tabs({ label, tabs }: Props) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={JSON.stringify([tab.link.to, tab.link.search, tab.link.params])}
          {...tab.link}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  )
}
