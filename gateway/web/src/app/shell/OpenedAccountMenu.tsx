import { Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sayFailed } from '@/components/sayFailed'
import { hasRole, useMe } from '@/session/me'
import { signOut } from '@/session/signOut'
import { AccountButton } from './AccountMenu'

export default function OpenedAccountMenu() {
  const { t } = useTranslation()
  const me = useMe()
  const [opened, setOpened] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  // It stands in for the button that was pressed: with the focus on it, closing the menu brings the focus back here.
  useEffect(() => {
    button.current?.focus()
    setOpened(true)
  }, [])
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={240}
      transitionProps={{ duration: 0 }}
      returnFocus
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <AccountButton ref={button} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/compte">
          <b>{me.name}</b>
          <span className="menu-company">{t('account.settings')}</span>
        </Menu.Item>
        {hasRole(me, 'member') && (
          <Menu.Item component={Link} to="/inscriptions">
            {t('account.registrations')}
          </Menu.Item>
        )}
        <Menu.Item component={Link} to="/nouvelles">
          {t('account.news')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => signOut().catch((error) => sayFailed(error, t('account.signOutFailed')))}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
