import { Textarea, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '@/components/Button'
import { Icon } from '@/components/Icon'
import { IconPlus, IconRemove } from '@/components/icons'
import { Line } from '@/components/Line'
import { MarginEntry } from '@/components/MarginEntry'
import { Section } from '@/components/Section'
import { DateField } from '@/forms/DateField'
import { newId } from '@/forms/newId'
import { TimeField } from '@/forms/TimeField'
import type { DraftForm } from '@/forms/useDraftForm'
import { isOneDay, limits } from '../eventForm'
import type { Draft } from './EventEditor'

interface Props {
  form: DraftForm<Draft>
}

/** The themed slots: none is needed, twenty at most. */
export function SessionsFields({ form }: Props) {
  const { t } = useTranslation('events')
  const [said, say] = useState('')
  const adding = useRef<HTMLButtonElement>(null)
  const { sessions, startDate, startTime } = form.values

  function add() {
    const last = sessions.at(-1)
    const date = (isOneDay(form.values) ? last?.date : last?.endDate) ?? startDate
    const start = last?.end ?? startTime
    form.insertListItem('sessions', { id: newId(), title: '', description: '', date, start, endDate: date, end: '' })
    say(t('edit.sessionAdded'))
    requestAnimationFrame(() => form.getInputNode(`sessions.${sessions.length}.title`)?.focus())
  }

  function remove(index: number) {
    form.removeListItem('sessions', index)
    say(t('edit.sessionRemoved', { number: index + 1 }))
    // The next one has taken its place; after the last there is none.
    const next = index < sessions.length - 1 ? `sessions.${index}.title` : null
    requestAnimationFrame(() => (next ? form.getInputNode(next) : adding.current)?.focus())
  }

  return (
    <Section title={t('edit.sessions')}>
      <Line>
        <p className="lead t2">{t('edit.sessionsLead')}</p>
      </Line>
      {sessions.map((session, index) => (
        <SessionFields key={session.id} form={form} index={index} onRemove={() => remove(index)} />
      ))}
      <Line className="after">
        <p className="vh" role="status">
          {said}
        </p>
        {sessions.length < limits.sessions ? (
          <Button ref={adding} onClick={add}>
            <Icon of={IconPlus} small />
            {t('edit.addSession')}
          </Button>
        ) : (
          <p className="small t2">{t('edit.sessionsFull')}</p>
        )}
      </Line>
    </Section>
  )
}

function SessionFields({ form, index, onRemove }: Props & { index: number; onRemove: () => void }) {
  const { t } = useTranslation('events')
  const path = (field: string) => `sessions.${index}.${field}`
  const number = index + 1
  const oneDay = isOneDay(form.values)
  return (
    <MarginEntry as="div" margin={t('edit.session', { number })}>
      <fieldset className="session form">
        <legend className="vh">{t('edit.session', { number })}</legend>
        <TextInput label={t('edit.sessionTitle')} {...form.getInputProps(path('title'))} />
        <Textarea label={t('edit.sessionDescription')} minRows={3} {...form.getInputProps(path('description'))} />
        <div className={oneDay ? 'row three times' : 'row times'}>
          <DateField
            label={t('edit.sessionDate')}
            {...form.getInputProps(path('date'))}
            onChange={(date) => {
              const { date: was, endDate } = form.getValues().sessions[index] ?? {}
              form.setFieldValue(path('date'), date)
              if (!endDate || endDate === was || endDate < date) form.setFieldValue(path('endDate'), date)
            }}
          />
          <TimeField label={t('edit.sessionStart')} {...form.getInputProps(path('start'))} />
          {!oneDay && <DateField label={t('edit.sessionEndDate')} {...form.getInputProps(path('endDate'))} />}
          <TimeField label={t('edit.sessionEnd')} {...form.getInputProps(path('end'))} />
        </div>
        <div>
          <Button variant="quiet" aria-label={t('edit.removeSession', { number })} onClick={onRemove}>
            <Icon of={IconRemove} small />
            {t('edit.removeSessionShort')}
          </Button>
        </div>
      </fieldset>
    </MarginEntry>
  )
}
