import { type ComponentProps, lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Avatar } from '@/components/Avatar'
import { useMe } from '@/session/me'

const load = () => import('./OpenedAccountMenu')
const OpenedAccountMenu = lazy(load)

/** The person's own corner. The menu itself is fetched when someone is about to open it. */
export function AccountMenu() {
  const [opened, setOpened] = useState(false)
  const closed = (
    <AccountButton
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setOpened(true)}
      onPointerEnter={load}
      onFocus={load}
    />
  )
  return <div className="tools">{opened ? <Suspense fallback={closed}>{<OpenedAccountMenu />}</Suspense> : closed}</div>
}

export function AccountButton(props: ComponentProps<'button'>) {
  const { t } = useTranslation()
  const me = useMe()
  return (
    <button {...props} type="button" className="iconbtn">
      <Avatar name={me.name} small />
      <span className="vh">{t('account.menu', { name: me.name })}</span>
    </button>
  )
}
