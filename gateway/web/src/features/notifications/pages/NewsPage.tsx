import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Notification } from '@/api/types/members'
import { Button, ButtonLink } from '@/components/Button'
import { EmptyState } from '@/components/EmptyState'
import { LoadMore } from '@/components/LoadMore'
import { MarginEntry } from '@/components/MarginEntry'
import { PageHead } from '@/components/PageHead'
import { QueryView } from '@/components/QueryView'
import { sayFailed } from '@/components/sayFailed'
import { Why } from '@/components/Why'
import { useFormats } from '@/i18n/format'
import { useMarkAllSeen, useMarkSeen, useNews } from '../api/notifications'
import { useNotificationWords } from '../components/useNotificationWords'

/** « Ce qui s’est passé »: keeps what home has shown, for as long as one likes to look back. */
export function NewsPage() {
  const { t } = useTranslation('notifications')
  const news = useNews()
  const markAll = useMarkAllSeen(news)
  const anyUnseen = news.data?.some((one) => !one.seen)
  return (
    <>
      <PageHead
        title={t('title')}
        actions={
          anyUnseen && (
            <Button
              busy={markAll.isPending}
              onClick={() => markAll.mutate(undefined, { onError: (error) => sayFailed(error, t('failed')) })}
            >
              {t('markAll')}
            </Button>
          )
        }
      >
        {t('lead')}
      </PageHead>
      <QueryView query={news}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t('emptyTitle')} actions={<ButtonLink to="/evenements">{t('emptyAction')}</ButtonLink>}>
              {t('emptyText')}
            </EmptyState>
          ) : (
            <>
              {all.map((one) => (
                <News key={one.id} one={one} />
              ))}
              <LoadMore pages={news} />
            </>
          )
        }
      </QueryView>
    </>
  )
}

function News({ one }: { one: Notification }) {
  const { t } = useTranslation('notifications')
  const { near, time } = useFormats()
  const words = useNotificationWords()(one)
  const markSeen = useMarkSeen()
  const see = () => markSeen.mutate(one.id)
  return (
    <MarginEntry
      tight
      mark={one.seen ? undefined : 'wax'}
      margin={near(one.at)}
      then={time(one.at)}
      actions={
        !one.seen && (
          <Button variant="quiet" busy={markSeen.isPending} onClick={see}>
            {t('seen')}
            <span className="vh"> : {words.title}</span>
          </Button>
        )
      }
    >
      <h2>
        <Link {...words.link} onClick={() => !one.seen && see()}>
          {words.title}
        </Link>
      </h2>
      <p className="small t2">
        {words.tag}
        {!one.seen && <span className="wax">&nbsp;· {t('unseen')}</span>}
      </p>
      <p className="t2">{words.text}</p>
      {words.why && <Why>{words.why}</Why>}
    </MarginEntry>
  )
}
