import { Link, type LinkProps } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'

interface Tab {
  link: LinkProps
  label: ReactNode
  /** Whether this view is the open one, where the address alone does not say it. */
  current?: boolean
}

interface Props {
  label: string
  tabs: Tab[]
}

/** Views of one page, each with an address of its own, so that Back and deep links work. */
export function Tabs({ label, tabs }: Props) {
  const bar = useRef<HTMLElement>(null)
  // On a phone the tabs scroll sideways: the open one is brought into sight.
  useEffect(() => {
    const open = bar.current?.querySelector<HTMLElement>('[aria-current]')
    if (bar.current && open) bar.current.scrollLeft = open.offsetLeft - bar.current.offsetLeft
  }, [])
  return (
    <nav className="tabs" aria-label={label} ref={bar}>
      {tabs.map((tab) => (
        <Link
          key={JSON.stringify([tab.link.to, tab.link.search, tab.link.params])}
          {...tab.link}
          activeOptions={{ exact: true, includeSearch: true }}
          activeProps={mark(tab)}
          inactiveProps={mark(tab)}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  )
}

function mark({ current }: Tab) {
  return current === undefined ? {} : { 'aria-current': current ? ('page' as const) : undefined }
}
