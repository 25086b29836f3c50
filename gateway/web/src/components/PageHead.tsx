import { Link, type LinkProps } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { unbroken } from '@/i18n/format'
import { Icon } from './Icon'
import { IconBack } from './icons'

interface Props {
  /** The h1, and the title of the window. */
  title: string
  /** The window's title where it is to be shorter than the h1. */
  windowTitle?: string
  /** In the margin: a date, or nothing. */
  margin?: ReactNode
  /** In the margin instead: the page above this one. */
  back?: { link: LinkProps; label: string }
  /** One or two sentences under the title. */
  children?: ReactNode
  /** It took the place of another page by itself: its h1 has the focus, or nobody would hear of it. */
  unasked?: boolean
  /** What can be done on the whole page, under the sentences. */
  actions?: ReactNode
}

/** The head of every page. After a navigation the focus lands on its h1, so that a screen reader says where one is. */
export function PageHead({ title, windowTitle, margin, back, unasked = false, children, actions }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${windowTitle ?? title} — Trait d’Union`
  }, [title, windowTitle])
  useEffect(() => {
    const nowhere = document.activeElement === document.body || document.activeElement?.id === 'contenu'
    if (unasked || (nowhere && window.history.state?.__TSR_index > 0)) heading.current?.focus({ preventScroll: true })
  }, [unasked])
  return (
    <div className="line head">
      {back ? (
        <p className="m">
          <Link {...back.link} className="back">
            <Icon of={IconBack} small />
            {back.label}
          </Link>
        </p>
      ) : (
        margin !== undefined && <p className="m">{margin}</p>
      )}
      <div className="c">
        <h1 ref={heading} tabIndex={-1}>
          {unbroken(title)}
        </h1>
        {children && <p>{children}</p>}
        {actions && <div className="btns head-actions">{actions}</div>}
      </div>
    </div>
  )
}
