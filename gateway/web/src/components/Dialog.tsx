import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  opened: boolean
  onClose: () => void
  title: string
  children: ReactNode
}

/** A sheet laid over the page; Escape, the cross and the ground around it close it, and the focus goes back. */
export function Dialog({ opened, onClose, title, children }: Props) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      centered
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('close') }}
      classNames={{ content: 'dialog', title: 'dialog-title', header: 'dialog-header', body: 'dialog-body' }}
    >
      {children}
    </Modal>
  )
}
