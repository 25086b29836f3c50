import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '@/components/Button'
import { Line } from '@/components/Line'
import { PageHead } from '@/components/PageHead'

/** A room or a thread that does not exist, or not for this reader; the two are not told apart. */
export function NotFound({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('forum')
  return (
    <>
      <PageHead title={title} back={{ link: { to: '/forum' }, label: t('room.back') }}>
        {children}
      </PageHead>
      <Line>
        <ButtonLink to="/forum">{t('thread.toForum')}</ButtonLink>
      </Line>
    </>
  )
}
