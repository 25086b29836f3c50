import { DateInput, type DateInputProps } from '@mantine/dates'
import '@mantine/dates/styles.layer.css'
import 'dayjs/locale/fr'
import { useTranslation } from 'react-i18next'
import { useFormats } from '@/i18n/format'
import { calendarDay, shownDay } from './calendarDay'
import './dates.css'

interface Props extends Omit<DateInputProps, 'value' | 'onChange' | 'dateParser' | 'valueFormat'> {
  /** `2026-12-11`, or empty. */
  value?: string
  onChange: (value: string) => void
}

/** A date, typed or chosen from a calendar, in the language of the page rather than that of the browser. */
export function DateField({ value, onChange, ...rest }: Props) {
  const { t } = useTranslation()
  const { language } = useFormats()
  return (
    <DateInput
      {...rest}
      placeholder={t('date.placeholder')}
      autoComplete="off"
      locale={language}
      firstDayOfWeek={1}
      allowDeselect
      dateParser={calendarDay}
      valueFormat={shownDay}
      popoverProps={{ withinPortal: false, transitionProps: { duration: 0 }, classNames: { dropdown: 'menu dates' } }}
      ariaLabels={{
        previousMonth: t('date.previousMonth'),
        nextMonth: t('date.nextMonth'),
        previousYear: t('date.previousYear'),
        nextYear: t('date.nextYear'),
        previousDecade: t('date.previousDecade'),
        nextDecade: t('date.nextDecade'),
      }}
      value={value || null}
      onChange={(date) => onChange(date ?? '')}
    />
  )
}
