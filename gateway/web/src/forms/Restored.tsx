import { useTranslation } from 'react-i18next'
import { Button } from '@/components/Button'

interface Props {
  form: { restored: boolean; discard: () => void }
  /** Begins again without what was typed earlier. */
  restart: () => void
}

/** Says that a form opened with what was typed earlier and not yet sent, and forgets it if that is asked. */
export function Restored({ form, restart }: Props) {
  const { t } = useTranslation()
  if (!form.restored) return null
  return (
    <p className="notice">
      <span>
        {t('restored.text')}{' '}
        <Button
          variant="quiet"
          onClick={() => {
            form.discard()
            restart()
          }}
        >
          {t('restored.forget')}
        </Button>
      </span>
    </p>
  )
}
