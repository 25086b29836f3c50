import { useTranslation } from 'react-i18next'
import type { CharterRule } from '@/api/types/forum'
import { Why } from '@/components/Why'
import { useMe } from '@/session/me'
import { useCharter } from '../useCharter'

interface Props {
  to: string
  rule: CharterRule | ''
  words: string
}

/** What the author of the reply will read, while it is being written. */
export function Letter({ to, rule, words }: Props) {
  const { t } = useTranslation('moderation')
  const { ruleName } = useCharter()
  const me = useMe()
  return (
    <div className="letter">
      <p className="small t2">{t('report.preview', { name: to })}</p>
      <Why rule={rule && ruleName(rule)}>{words.trim() || t('report.previewEmpty')}</Why>
      <p className="small t2">{t('report.previewSigned', { name: me.name })}</p>
    </div>
  )
}
