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
    <Modal.Root
      opened={opened}
      onClose={onClose}
      centered
      transitionProps={{ duration: 0 }}
      classNames={{ content: 'dialog' }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className="dialog-header">
          <Modal.Title className="dialog-title">{title}</Modal.Title>
          <Modal.CloseButton className="dialog-close" aria-label={t('close')} />
        </div>
        <Modal.Body className="dialog-body">{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
