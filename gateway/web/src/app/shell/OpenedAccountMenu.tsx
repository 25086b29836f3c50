import { Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { toast } from '@/components/toast'
import { hasRole, useMe } from '@/session/me'
import { signOut } from '@/session/signOut'
import { AccountButton } from './AccountMenu'

export default function OpenedAccountMenu() {
  const { t } = useTranslation()
  const me = useMe()
  return (
    <Menu
      defaultOpened
      position="bottom-end"
      width={240}
      transitionProps={{ duration: 0 }}
      returnFocus
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <AccountButton />
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
        <Menu.Item onClick={() => signOut().catch(() => toast(t('account.signOutFailed'), 'wax'))}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
