import { useTranslation } from 'react-i18next'
import { Icon } from '@/components/Icon'
import type { Destination } from './destinations'
import { Way } from './Way'

/** The same ways to go, under the thumb; shown on a phone only. */
export function TabBar({ places }: { places: Destination[] }) {
  const { t } = useTranslation()
  if (places.length < 2) return null
  return (
    <nav className="tabbar" aria-label={t('nav.tabs')}>
      {places.map((place) => (
        <Way key={place.to} place={place}>
          <Icon of={place.icon} />
          {t(place.label)}
        </Way>
      ))}
    </nav>
  )
}
