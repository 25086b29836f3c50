import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommunityEvent } from '@/api/types/events'
import { Button } from '@/components/Button'
import type { EventForm } from '../eventForm'
import { useWhen } from '../useWhen'

interface Props {
  /** The event as the service has it now. */
  current: CommunityEvent
  differing: (keyof EventForm)[]
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** The event was changed elsewhere while this form was open: what differs, and whose version is to stay. */
export function StaleEvent({ current, differing, onKeepMine, onTakeTheirs }: Props) {
  const { t } = useTranslation('events')
  const { whole } = useWhen()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const times = ['startDate', 'startTime', 'endDate', 'endTime', 'zone'] as const
  const lines = [
    differing.includes('kind') && [t('edit.kind'), t(`kind.${current.kind}`)],
    differing.includes('title') && [t('edit.title'), current.title],
    differing.includes('description') && [t('edit.description'), excerpt(current.description)],
    times.some((field) => differing.includes(field)) && [t('page.when'), whole(current)],
    differing.includes('place') && [t('edit.place'), current.place],
    differing.includes('capacity') && [t('edit.capacity'), String(current.capacity)],
    differing.includes('sessions') && [
      t('edit.sessions'),
      t('edit.sessionsMargin', { count: current.sessions.length }),
    ],
  ].filter((line) => line !== false)
  return (
    <div className="notice wx" role="alert">
      <div>
        <h2 className="h3" ref={heading} tabIndex={-1}>
          {t('edit.staleTitle')}
        </h2>
        <p className="t2">{t('edit.staleText')}</p>
        <p className="t2">{lines.length > 0 ? t('edit.staleDiffers') : t('edit.staleSame')}</p>
        <ul className="differs">
          {lines.map(([name, value]) => (
            <li key={name}>
              <b>{name}</b>&nbsp;· {value}
            </li>
          ))}
        </ul>
        <div className="btns after">
          <Button variant="primary" onClick={onKeepMine}>
            {t('edit.keepMine')}
          </Button>
          <Button onClick={onTakeTheirs}>{t('edit.takeTheirs')}</Button>
        </div>
      </div>
    </div>
  )
}

function excerpt(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text || '—'
}
