import IconBold from '@tabler/icons-react/icons/IconBold'
import IconItalic from '@tabler/icons-react/icons/IconItalic'
import IconLink from '@tabler/icons-react/icons/IconLink'
import IconList from '@tabler/icons-react/icons/IconList'
import IconQuote from '@tabler/icons-react/icons/IconQuote'
import { type ChangeEvent, type ReactNode, type Ref, useId, useImperativeHandle, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '@/components/Icon'
import './markdown.css'
import { link, prefixLines, type Selected, surround } from './markdownEdit'

interface Props {
  label: string
  /** The label is said but not drawn: the margin says it already. */
  labelHidden?: boolean
  placeholder?: string
  max: number
  rows?: number
  readOnly?: boolean
  /** What `form.getInputProps(path)` gives. */
  input: {
    value?: string
    onChange: (value: string) => void
    onBlur?: () => void
    error?: ReactNode
    'data-path'?: string
  }
  ref?: Ref<{ focus: () => void }>
}

/** Text with a little formatting: a bar that writes Markdown into it, and a help that teaches it. */
export function MarkdownField({ label, labelHidden, placeholder, max, rows = 6, readOnly, input, ref }: Props) {
  const { t } = useTranslation('markdown')
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  useImperativeHandle(ref, () => ({
    focus() {
      const end = area.current?.value.length ?? 0
      area.current?.focus()
      area.current?.setSelectionRange(end, end)
    },
  }))
  const value = input.value ?? ''
  const over = [...value.trim()].length - max

  function edit(change: (selected: Selected) => Selected) {
    const field = area.current
    if (!field || readOnly) return
    const { text, from, to } = change({ text: value, from: field.selectionStart, to: field.selectionEnd })
    input.onChange(text)
    requestAnimationFrame(() => {
      field.focus()
      field.setSelectionRange(from, to)
    })
  }

  const tools = [
    { name: t('bold'), icon: IconBold, change: (s: Selected) => surround(s, '**', t('sampleText')) },
    { name: t('italic'), icon: IconItalic, change: (s: Selected) => surround(s, '*', t('sampleText')) },
    { name: t('list'), icon: IconList, change: (s: Selected) => prefixLines(s, '- ') },
    { name: t('quote'), icon: IconQuote, change: (s: Selected) => prefixLines(s, '> ') },
    { name: t('link'), icon: IconLink, change: (s: Selected) => link(s, t('sampleText'), t('sampleAddress')) },
  ]
  return (
    <div className="markdown">
      <label className={labelHidden ? 'vh' : 'label'} htmlFor={id}>
        {label}
      </label>
      <div className="tb" role="toolbar" aria-label={t('toolbar')} aria-controls={id}>
        {tools.map(({ name, icon, change }) => (
          <button
            key={name}
            type="button"
            className="iconbtn"
            aria-label={name}
            title={name}
            onClick={() => edit(change)}
          >
            <Icon of={icon} />
          </button>
        ))}
      </div>
      <textarea
        ref={area}
        id={id}
        className="in"
        rows={rows}
        style={{ minHeight: `${rows * 1.625 + 1.25}rem` }}
        placeholder={placeholder}
        readOnly={readOnly}
        value={value}
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) => input.onChange(event.currentTarget.value)}
        onBlur={input.onBlur}
        data-path={input['data-path']}
        aria-invalid={input.error || over > 0 ? true : undefined}
        aria-describedby={`${id}-note`}
      />
      <div id={`${id}-note`}>
        {(input.error || over > 0) && (
          <p className="err">
            <span>{input.error || t('over', { count: over })}</span>
          </p>
        )}
      </div>
      <details className="markdown-help">
        <summary>{t('help')}</summary>
        <ul>
          <li>{t('helpText')}</li>
          {[t('helpBold'), t('helpItalic'), t('helpList'), t('helpQuote'), t('helpLink')].map((line) => (
            <li key={line}>
              <code>{line}</code>
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
