import { TextInput, type TextInputProps } from '@mantine/core'
import { clock } from './clock'

interface Props extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur'> {
  /** As it was typed; `13:30` once the field was left. */
  value?: string
  onChange: (value: string) => void
  onBlur?: () => void
}

/** A time on the 24-hour clock, typed as people write it, whatever the language of their browser is. */
export function TimeField({ onChange, onBlur, value = '', ...rest }: Props) {
  return (
    <TextInput
      {...rest}
      placeholder="13:30"
      inputMode="text"
      maxLength={12}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        const time = clock(value)
        if (time && time !== value) onChange(time)
        onBlur?.()
      }}
    />
  )
}
