import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Icon } from '@/components/Icon'
import type { Destination } from './destinations'

/** The same ways to go, under the thumb; shown on a phone only. */
export function TabBar({ places }: { places: Destination[] }) {
  const { t } = useTranslation()
  if (places.length < 2) return null
  return (
    <nav className="tabbar" aria-label={t('nav.tabs')}>
      {places.map(({ to, label, icon }) => (
        <Link key={to} to={to} activeOptions={{ exact: to === '/' }}>
          <Icon of={icon} />
          {t(label)}
        </Link>
      ))}
    </nav>
  )
}
