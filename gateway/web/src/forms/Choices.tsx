import { type ReactNode, useId } from 'react'
import './choices.css'

interface Props<T extends string> {
  legend: string
  legendHidden?: boolean
  options: { value: T; label: ReactNode; note?: ReactNode }[]
  /** Two beside each other where there is room. */
  pairs?: boolean
  /** What `form.getInputProps(path)` gives. */
  input: { value?: string; onChange: (value: T) => void; error?: ReactNode; 'data-path'?: string }
}

/** One of a few, each in words that say what it means. */
export function Choices<T extends string>({ legend, legendHidden, options, pairs, input }: Props<T>) {
  const id = useId()
  const error = input.error ? `${id}-error` : undefined
  return (
    <fieldset className="choices" aria-describedby={error}>
      <legend className={legendHidden ? 'vh' : 'label'}>{legend}</legend>
      <div className={pairs ? 'choices-pairs' : undefined}>
        {options.map(({ value, label, note }, place) => (
          <label key={value} className="check">
            <input
              type="radio"
              name={id}
              value={value}
              checked={input.value === value}
              onChange={() => input.onChange(value)}
              data-path={place === 0 ? input['data-path'] : undefined}
              aria-describedby={note ? `${id}-${value}` : undefined}
            />
            <span>
              {label}
              {note && (
                <span className="small t2" id={`${id}-${value}`}>
                  {note}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
      {input.error && (
        <p className="err" id={error}>
          <span>{input.error}</span>
        </p>
      )}
    </fieldset>
  )
}
