import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { Dialog } from './Dialog'

interface Props {
  opened: boolean
  onClose: () => void
  title: string
  /** The verb itself: « Rendre ma place », never « OK ». */
  confirm: string
  busy?: boolean
  onConfirm: () => void
  /** What will happen, so that nobody has to guess. */
  children: ReactNode
}

/** Asked before what cannot be taken back by the same button. */
export function ConfirmDialog({ opened, onClose, title, confirm, busy, onConfirm, children }: Props) {
  const { t } = useTranslation()
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <div className="t2">{children}</div>
      <div className="btns dialog-actions">
        <Button variant="primary" busy={busy} onClick={onConfirm}>
          {confirm}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
