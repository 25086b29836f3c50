import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Member } from '@/api/types/members'
import { Button } from '@/components/Button'
import { ConfirmDialog } from '@/components/ConfirmDialog'
import { MarginEntry } from '@/components/MarginEntry'
import { Section } from '@/components/Section'
import { toast } from '@/components/toast'
import { Why } from '@/components/Why'
import { useFormats } from '@/i18n/format'
import { useMe } from '@/session/me'
import { useReinstate } from '../api/members'
import { AccessProblem } from './AccessProblem'
import { SuspendDialog } from './SuspendDialog'

/** Whether the person may come in at all; the reason of a suspension is what the person reads too. */
export function Access({ one }: { one: Member }) {
  const { t } = useTranslation('members')
  const { quote } = useFormats()
  const me = useMe()
  const [asking, setAsking] = useState<'suspend' | 'reinstate' | null>(null)
  const reinstate = useReinstate(one)
  const suspended = one.standing === 'suspended'
  const close = () => setAsking(null)
  function ask() {
    reinstate.reset() // what was said to an earlier try
    setAsking(suspended ? 'reinstate' : 'suspend')
  }
  return (
    <Section title={t('access')}>
      <MarginEntry
        tight
        mark={suspended ? 'wax' : 'settled'}
        margin={suspended ? t('suspended') : t('active')}
        actions={one.id !== me.id && <Button onClick={ask}>{suspended ? t('reinstate') : t('suspend')}</Button>}
      >
        <Why>{suspended && one.suspensionReason ? quote(one.suspensionReason) : t('accessMeans')}</Why>
        {one.id === me.id && <p className="small t2">{t('notYourself')}</p>}
      </MarginEntry>
      <SuspendDialog one={one} opened={asking === 'suspend'} onClose={close} />
      <ConfirmDialog
        opened={asking === 'reinstate'}
        onClose={close}
        title={t('reinstateTitle', { name: one.name })}
        confirm={t('reinstate')}
        busy={reinstate.isPending}
        onConfirm={() =>
          reinstate.mutate(undefined, {
            onSuccess: () => {
              close()
              toast(t('reinstated', { name: one.name }))
            },
          })
        }
      >
        <p>{t('reinstateText')}</p>
        <AccessProblem wordless one={one} error={reinstate.error} />
      </ConfirmDialog>
    </Section>
  )
}
