import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isProblem } from '@/api/problem'
import type { Application } from '@/api/types/members'
import { Button } from '@/components/Button'
import { Hyphen } from '@/components/Hyphen'
import { MarginEntry } from '@/components/MarginEntry'
import { toast } from '@/components/toast'
import { Why } from '@/components/Why'
import { FormProblem } from '@/forms/FormProblem'
import { useFormats } from '@/i18n/format'
import { useDecide } from '../api/applications'
import { RefuseDialog } from './RefuseDialog'

/** One request: who, from where, and the two answers. */
export function ApplicationEntry({ one }: { one: Application }) {
  const { t } = useTranslation('admission')
  const { nearInMargin, quote } = useFormats()
  const decide = useDecide(one)
  const [refusing, setRefusing] = useState(false)
  const admit = () =>
    decide.mutate({ decision: { decision: 'admit' } }, { onSuccess: () => toast(t('admitted', { name: one.name })) })
  const stale = isProblem(decide.error, 'stale')
  return (
    <MarginEntry
      mark={one.state === 'requested' ? 'wax' : undefined}
      margin={nearInMargin(one.madeAt)}
      then={one.state === 'requested' ? t('tagRequested') : t('tagRefused')}
      actions={
        one.state === 'requested' && (
          <>
            <Button variant="primary" busy={decide.isPending && !refusing} onClick={admit}>
              {t('admit')} <span className="vh">{one.name}</span>
            </Button>
            <Button onClick={() => setRefusing(true)}>
              {t('refuse')} <span className="vh">{one.name}</span>
            </Button>
          </>
        )
      }
    >
      <h2 className="member-name">
        {one.name}
        <Hyphen spoken={t('at')} />
        {one.company.name}
      </h2>
      <p className="t2">
        {one.job}, {one.site}
      </p>
      <p className="small t2 break">{one.email}</p>
      {one.reason && <Why>{quote(one.reason)}</Why>}
      {stale ? <p className="err">{t('stale', { name: one.name })}</p> : <FormProblem wordless error={decide.error} />}
      <RefuseDialog
        one={one}
        opened={refusing}
        onClose={() => setRefusing(false)}
        busy={decide.isPending}
        error={stale ? null : decide.error}
        onRefuse={(reason, taken) =>
          decide.mutate(
            { decision: { decision: 'refuse', reason }, taken },
            {
              onSuccess: () => toast(t('refusedNow', { name: one.name })),
              onError: (error) => isProblem(error, 'stale') && setRefusing(false),
            },
          )
        }
      />
    </MarginEntry>
  )
}
