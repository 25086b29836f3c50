import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { CommunityEvent } from '@/api/types/events'
import { Button } from '@/components/Button'
import { MarginEntry } from '@/components/MarginEntry'
import { Section } from '@/components/Section'

interface Props {
  event: CommunityEvent
  /** True while the page still looks out for the thread, which the forum opens a moment after the publication. */
  awaited: boolean
  lookAgain: () => void
}

/** The way to the event's thread. */
export function Conversation({ event, awaited, lookAgain }: Props) {
  const { t } = useTranslation('events')
  if (event.state === 'draft') return null
  return (
    <Section title={t('page.thread')}>
      <MarginEntry margin={t('page.threadMargin')}>
        {event.threadId ? (
          <>
            <h3>
              <Link to="/forum/fils/$threadId" params={{ threadId: event.threadId }}>
                {t('page.threadTitle')}
              </Link>
            </h3>
            <p className="t2">{t('page.threadText')}</p>
          </>
        ) : (
          <p className="t2" role="status">
            {awaited ? t('page.threadSoon') : t('page.threadLater')}
          </p>
        )}
        {!event.threadId && !awaited && (
          <Button variant="quiet" onClick={lookAgain}>
            {t('page.threadCheck')}
          </Button>
        )}
      </MarginEntry>
    </Section>
  )
}
