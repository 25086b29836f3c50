import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Line } from '@/components/Line'
import { Section } from '@/components/Section'
import { DateField } from '@/forms/DateField'
import { MarkdownField } from '@/forms/MarkdownField'
import { TimeField } from '@/forms/TimeField'
import type { DraftForm } from '@/forms/useDraftForm'
import { isKnownZone } from '@/i18n/zone'
import { limits } from '../eventForm'
import { kinds } from '../kinds'
import type { Draft } from './EventEditor'

interface Props {
  form: DraftForm<Draft>
  /** Seats that people already hold: the number of seats cannot go below. */
  taken: number
}

export function EssentialFields({ form, taken }: Props) {
  const { t } = useTranslation('events')
  const [zones] = useState(() => zonesWith(form.values.zone).map((zone) => <option key={zone}>{zone}</option>))
  return (
    <>
      <Line>
        <div className="form">
          <NativeSelect
            label={t('edit.kind')}
            className="narrow"
            data={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            {...form.getInputProps('kind')}
          />
          <TextInput label={t('edit.title')} description={t('edit.titleHint')} {...form.getInputProps('title')} />
          <MarkdownField
            label={t('edit.description')}
            max={limits.description}
            input={form.getInputProps('description')}
          />
        </div>
      </Line>
      <Section title={t('edit.whenWhere')}>
        <Line>
          <div className="form">
            <div className="row times">
              <DateField
                label={t('edit.startDate')}
                {...form.getInputProps('startDate')}
                onChange={(date) => {
                  const { startDate, endDate } = form.getValues()
                  form.setFieldValue('startDate', date)
                  if (endDate === '' || endDate === startDate || endDate < date) form.setFieldValue('endDate', date)
                }}
              />
              <TimeField label={t('edit.startTime')} {...form.getInputProps('startTime')} />
            </div>
            <div className="row times">
              <DateField label={t('edit.endDate')} {...form.getInputProps('endDate')} />
              <TimeField label={t('edit.endTime')} {...form.getInputProps('endTime')} />
            </div>
            <NativeSelect
              label={t('edit.zone')}
              description={isKnownZone(form.values.zone) ? undefined : t('edit.zoneUnknown')}
              {...form.getInputProps('zone')}
            >
              {zones}
            </NativeSelect>
            <TextInput label={t('edit.place')} description={t('edit.placeHint')} {...form.getInputProps('place')} />
            <TextInput
              type="number"
              inputMode="numeric"
              className="narrow-in"
              label={t('edit.capacity')}
              description={taken > 0 ? t('edit.capacityTaken', { count: taken }) : undefined}
              min={Math.max(taken, 1)}
              max={500}
              {...form.getInputProps('capacity')}
            />
          </div>
        </Line>
      </Section>
    </>
  )
}

/** Every zone that the browser knows, and the one of the event even if it is not among them. */
function zonesWith(own: string): string[] {
  return [...new Set([own, ...Intl.supportedValuesOf('timeZone')])].toSorted()
}
