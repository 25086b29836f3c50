import { Link } from '@tanstack/react-router'
import type { MouseEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { OfflineNotice } from '@/components/OfflineNotice'
import { Wordmark } from '@/components/Wordmark'
import { useMe } from '@/session/me'
import { AccountMenu } from './AccountMenu'
import { destinations } from './destinations'
import { PageAnnouncer } from './PageAnnouncer'
import { TabBar } from './TabBar'
import { useKeptPlace } from './useKeptPlace'
import { Way } from './Way'

interface Props {
  sheet?: 'desk'
  children: ReactNode
}

/** Without a new address: the one that is open may name a reply of this page. */
function skip(click: MouseEvent) {
  click.preventDefault()
  document.getElementById('contenu')?.focus()
}

/** One sheet with one margin line; the head with the ways to go, at the foot of a phone instead. */
export function Shell({ sheet, children }: Props) {
  const { t } = useTranslation()
  const places = destinations(useMe())
  useKeptPlace()
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: it leads to a place on this page, only without putting it into the address */}
      <a className="skip" href="#contenu" onClick={skip}>
        {t('nav.skip')}
      </a>
      <div className={sheet === 'desk' ? 'sheet desk' : 'sheet'}>
        <header className="line mast">
          <div className="m">
            <Link className="word" to="/">
              <Wordmark />
            </Link>
          </div>
          <div className="c">
            <nav className="nav" aria-label={t('nav.label')}>
              {places.map((place) => (
                <Way key={place.to} place={place}>
                  {t(place.label)}
                </Way>
              ))}
            </nav>
            <AccountMenu />
          </div>
        </header>
        <OfflineNotice />
        <PageAnnouncer />
        <main id="contenu" tabIndex={-1}>
          {children}
        </main>
      </div>
      <TabBar places={places} />
    </>
  )
}
