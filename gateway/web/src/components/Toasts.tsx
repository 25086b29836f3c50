import { Notifications, notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { onToast } from './toast'

const tones = { settled: 'toast', wax: 'toast wx', ink: 'toast ik' }

/** Where brief messages appear; loaded after the first page, since nothing is said before. */
export default function Toasts() {
  const { t } = useTranslation()
  useEffect(
    () =>
      onToast(({ message, tone = 'settled' }) =>
        notifications.show({
          message,
          classNames: { root: tones[tone], icon: 'toast-icon', description: 'toast-text', body: 'toast-body' },
          closeButtonProps: { 'aria-label': t('close') },
        }),
      ),
    [t],
  )
  return (
    <Notifications className="toasts" position="bottom-center" limit={3} autoClose={7000} transitionDuration={200} />
  )
}
