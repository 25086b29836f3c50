import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHead } from '@/components/PageHead'
import { meQuery, useMe } from '@/session/me'
import { ApplicationForm } from '../components/ApplicationForm'
import { Refusal } from '../components/Refusal'
import { Sent } from '../components/Sent'
import './joining.css'

/** In place of every page for someone who is not a member: ask, wait, read the answer, ask again. */
export default function JoiningPage() {
  const { t } = useTranslation('joining')
  const { state, application } = useMe()
  const [changing, setChanging] = useState(false)
  const sent = state === 'requested' && !changing ? application : null
  const waiting = Boolean(sent)
  // The answer arrives live; this only covers a stream that is cut.
  useQuery({ ...meQuery, refetchInterval: state === 'requested' ? 30_000 : false })
  const step = waiting ? 'read' : 'ask'
  return (
    <div className="joining">
      <PageHead title={waiting ? t('waitingTitle') : t('title')}>{waiting ? t('waitingLead') : t('lead')}</PageHead>
      <div className="line">
        <ol className="steps c" aria-label={t('steps')}>
          <li aria-current={step === 'ask' ? 'step' : undefined}>{t('step.ask')}</li>
          <li aria-current={step === 'read' ? 'step' : undefined}>{t('step.read')}</li>
          <li>{t('step.enter')}</li>
        </ol>
      </div>
      {state === 'refused' && application && <Refusal application={application} />}
      {sent ? (
        <Sent application={sent} onChange={() => setChanging(true)} />
      ) : (
        <ApplicationForm
          application={application ?? null}
          onSent={() => setChanging(false)}
          onCancel={state === 'requested' ? () => setChanging(false) : undefined}
        />
      )}
    </div>
  )
}
