import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './Icon'
import { IconOffline } from './icons'

/** Said once, at the top of whatever page is open, for as long as the device has no network. */
export function OfflineNotice() {
  const { t } = useTranslation()
  const online = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  )
  return (
    <div role="status">
      {!online && (
        <p className="offline">
          <Icon of={IconOffline} small />
          {t('offline')}
        </p>
      )}
    </div>
  )
}
