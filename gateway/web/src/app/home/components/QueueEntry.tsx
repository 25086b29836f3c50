import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Page } from '@/api/pages'
import { ButtonLink } from '@/components/Button'
import { MarginEntry } from '@/components/MarginEntry'
import { Why } from '@/components/Why'
import { useFormats } from '@/i18n/format'

interface Props {
  kind: 'applications' | 'reports'
  page: Page<unknown>
  /** The longest wait. */
  since: string | undefined
}

const places = { applications: '/reseau/demandes', reports: '/moderation' } as const

/** People who wait for an answer of an administrator or a moderator. */
export function QueueEntry({ kind, page, since }: Props) {
  const { t } = useTranslation('home')
  const { near } = useFormats()
  const count = page.items.length
  return (
    <MarginEntry
      mark="wax"
      margin={since ? near(since) : ''}
      then={t(`queue.${kind}.tag`)}
      actions={<ButtonLink to={places[kind]}>{t(`queue.${kind}.open`)}</ButtonLink>}
    >
      <h3>
        <Link to={places[kind]}>
          {page.next ? t(`queue.${kind}.many`, { count }) : t(`queue.${kind}.title`, { count })}
        </Link>
      </h3>
      <p className="t2">{t(`queue.${kind}.text`)}</p>
      <Why>{t(`queue.${kind}.why`)}</Why>
    </MarginEntry>
  )
}
