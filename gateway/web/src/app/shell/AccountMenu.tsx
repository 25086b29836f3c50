import { Link } from '@tanstack/react-router'
import { type ComponentProps, type ComponentType, lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '@/components/Avatar'
import { useMe } from '@/session/me'

const load = () => import('./OpenedAccountMenu')
const OpenedAccountMenu = lazy<ComponentType>(() => load().catch(() => ({ default: AccountLink })))
const preload = () => void load().catch(() => {}) // whoever opens the menu hears of it

/** The person's own corner. The menu itself is fetched when someone is about to open it; their account says the rest. */
export function AccountMenu() {
  const [opened, setOpened] = useState(false)
  const closed = (
    <AccountButton
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setOpened(true)}
      onPointerEnter={preload}
      onFocus={preload}
    />
  )
  return <div className="tools">{opened ? <Suspense fallback={closed}>{<OpenedAccountMenu />}</Suspense> : closed}</div>
}

export function AccountButton(props: ComponentProps<'button'>) {
  return (
    <button {...props} type="button" className="iconbtn">
      <Own />
    </button>
  )
}

/** In place of a menu that could not be fetched, and of the button that was pressed for it. */
function AccountLink() {
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => link.current?.focus(), [])
  return (
    <Link to="/compte" ref={link} className="iconbtn">
      <Own />
    </Link>
  )
}

function Own() {
  const { t } = useTranslation()
  const me = useMe()
  return (
    <>
      <Avatar name={me.name} small />
      <span className="vh">{t('account.menu', { name: me.name })}</span>
    </>
  )
}
