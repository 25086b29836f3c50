import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { allCompaniesQuery } from '@/api/companies'
import type { Member } from '@/api/types/members'
import { Avatar } from '@/components/Avatar'
import { Badge } from '@/components/Badge'
import { ButtonLink } from '@/components/Button'
import { EmptyState } from '@/components/EmptyState'
import { Line } from '@/components/Line'
import { LoadMore } from '@/components/LoadMore'
import { MarginEntry } from '@/components/MarginEntry'
import { PageHead } from '@/components/PageHead'
import { QueryView } from '@/components/QueryView'
import { EntriesSkeleton } from '@/components/Skeleton'
import { Why } from '@/components/Why'
import { useFormats } from '@/i18n/format'
import { useMe, useRole } from '@/session/me'
import { useMembers } from '../api/members'
import { CompanyFilter } from '../components/CompanyFilter'
import { NetworkTabs } from '../components/NetworkTabs'
import { RoleBadges } from '../components/RoleBadges'
import './members.css'

/** Who is in the network: by name, one company or all. */
export function MembersPage() {
  const { t } = useTranslation('members')
  const { entreprise, acces } = useSearch({ from: '/reseau' })
  const navigate = useNavigate({ from: '/reseau' })
  const admin = useRole('admin')
  const suspended = admin && acces === 'suspendus'
  const companies = useQuery(allCompaniesQuery)
  const members = useMembers({ company: entreprise, standing: suspended ? 'suspended' : 'active' })
  return (
    <>
      <PageHead title={suspended ? t('suspendedTitle') : t('title')} windowTitle={t('title')}>
        {suspended ? t('suspendedLead') : t('lead')}
      </PageHead>
      <NetworkTabs view={suspended ? 'suspended' : 'members'} />
      <Line className="network-filter">
        <CompanyFilter
          companies={companies.data ?? []}
          value={entreprise}
          onChange={(chosen) =>
            void navigate({ search: (before) => ({ ...before, entreprise: chosen }), replace: true })
          }
        />
      </Line>
      <QueryView query={members} skeleton={<EntriesSkeleton rows={6} />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState
              title={suspended ? t('nobodySuspended') : t('nobody')}
              actions={entreprise && <ButtonLink to="/reseau">{t('allCompanies')}</ButtonLink>}
            >
              {suspended ? t('nobodySuspendedText') : t('nobodyText')}
            </EmptyState>
          ) : (
            <>
              {all.map((one) => (
                <MemberEntry key={one.id} one={one} />
              ))}
              <LoadMore pages={members} />
            </>
          )
        }
      </QueryView>
    </>
  )
}

function MemberEntry({ one }: { one: Member }) {
  const { t } = useTranslation('members')
  const { quote } = useFormats()
  const me = useMe()
  return (
    <MarginEntry
      tight
      margin={one.company.name}
      then={one.site}
      mark={one.standing === 'suspended' ? 'wax' : undefined}
      actions={
        one.standing === 'suspended' ? <Badge tone="wx">{t('suspended')}</Badge> : <RoleBadges roles={one.roles} />
      }
    >
      <div className="member-row">
        <Avatar name={one.name} elsewhere={one.company.id !== me.company?.id} />
        <div>
          <h2 className="member-name">
            <Link to="/reseau/membres/$memberId" params={{ memberId: one.id }}>
              {one.name}
            </Link>
            {one.id === me.id && <span className="t2"> {t('you')}</span>}
          </h2>
          <p className="small t2">{one.job}</p>
          {one.suspensionReason && <Why>{quote(one.suspensionReason)}</Why>}
        </div>
      </div>
    </MarginEntry>
  )
}
