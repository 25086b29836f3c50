import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isMissing } from '@/api/problem'
import type { Member } from '@/api/types/members'
import { EmptyState } from '@/components/EmptyState'
import { Hyphen } from '@/components/Hyphen'
import { PageHead } from '@/components/PageHead'
import { QueryView } from '@/components/QueryView'
import { wholeName } from '@/i18n/format'
import { useRole } from '@/session/me'
import { memberQuery } from '../api/members'
import { Access } from '../components/Access'
import { RoleBadges } from '../components/RoleBadges'
import { Roles } from '../components/Roles'
import './members.css'

/** One person, as everybody may see them; administrators decide here about roles and access. */
export function MemberPage() {
  const { t } = useTranslation('members')
  const { memberId } = useParams({ from: '/reseau/membres/$memberId' })
  const member = useQuery(memberQuery(memberId))
  const back = { link: { to: '/reseau' }, label: t('title') } as const
  if (isMissing(member.error))
    return (
      <>
        <PageHead title={t('unknown')} back={back} />
        <EmptyState title={t('unknownTitle')}>{t('unknownText')}</EmptyState>
      </>
    )
  return (
    <QueryView query={member} whole>
      {(one) => (
        <>
          <PageHead title={wholeName(one.name)} windowTitle={one.name} back={back}>
            {one.job}
            <Hyphen spoken={t('at')} />
            {one.company.name}
          </PageHead>
          <Person one={one} />
        </>
      )}
    </QueryView>
  )
}

function Person({ one }: { one: Member }) {
  const { t } = useTranslation('members')
  const admin = useRole('admin')
  return (
    <>
      <dl className="facts-list">
        <div className="entry plain">
          <dt className="m">{t('company')}</dt>
          <dd className="c">{one.company.name}</dd>
        </div>
        <div className="entry plain">
          <dt className="m">{t('site')}</dt>
          <dd className="c">{one.site}</dd>
        </div>
        <div className="entry plain">
          <dt className="m">{t('job')}</dt>
          <dd className="c">{one.job}</dd>
        </div>
        {one.roles.some((role) => role !== 'member') && (
          <div className="entry plain">
            <dt className="m">{t('does')}</dt>
            <dd className="c role-badges-start">
              <RoleBadges roles={one.roles} />
            </dd>
          </div>
        )}
      </dl>
      {admin && <Roles one={one} />}
      {admin && <Access one={one} />}
    </>
  )
}
