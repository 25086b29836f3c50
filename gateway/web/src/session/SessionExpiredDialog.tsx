import { useTranslation } from 'react-i18next'
import { ButtonAnchor } from '@/components/Button'
import { Dialog } from '@/components/Dialog'
import { signInAddress } from './me'

interface Props {
  onClose: () => void
}

/** Laid over whatever page is open, so that nothing on it is lost. */
export default function SessionExpiredDialog({ onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Dialog opened onClose={onClose} title={t('expired.title')}>
      <p className="t2">{t('expired.text')}</p>
      <div className="btns dialog-actions">
        <ButtonAnchor variant="primary" href={signInAddress()}>
          {t('expired.signIn')}
        </ButtonAnchor>
      </div>
    </Dialog>
  )
}
