import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Application } from '@/api/types/members'
import { Chips } from '@/components/Chips'
import { EmptyState } from '@/components/EmptyState'
import { Line } from '@/components/Line'
import { LoadMore } from '@/components/LoadMore'
import { PageHead } from '@/components/PageHead'
import { QueryView } from '@/components/QueryView'
import { EntriesSkeleton } from '@/components/Skeleton'
import { useApplications } from '../api/applications'
import { ApplicationEntry } from '../components/ApplicationEntry'
import { NetworkTabs } from '../components/NetworkTabs'
import { RefuseDialog } from '../components/RefuseDialog'
import './members.css'

/** The people who ask to join, the longest wait first. */
export function AdmissionPage() {
  const { t } = useTranslation('admission')
  const { etat } = useSearch({ from: '/reseau/demandes' })
  const navigate = useNavigate({ from: '/reseau/demandes' })
  const state = etat === 'refusees' ? 'refused' : 'requested'
  const applications = useApplications(state)
  const [refusing, setRefusing] = useState<Application>()
  const isRefused = (one: Application) => one.memberId === refusing?.memberId
  return (
    <>
      <PageHead title={t('title')}>{t('lead')}</PageHead>
      <NetworkTabs view="applications" />
      <Line className="network-filter">
        <Chips
          label={t('filter')}
          value={state}
          options={[
            { value: 'requested', label: t('requested') },
            { value: 'refused', label: t('refused') },
          ]}
          onChange={(chosen) =>
            void navigate({ search: { etat: chosen === 'refused' ? 'refusees' : undefined }, replace: true })
          }
        />
      </Line>
      <QueryView query={applications} skeleton={<EntriesSkeleton tight={false} />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t(`empty.${state}.title`)}>{t(`empty.${state}.text`)}</EmptyState>
          ) : (
            <>
              {all.map((one) => (
                <ApplicationEntry key={one.memberId} one={one} onRefuse={() => setRefusing(one)} />
              ))}
              <LoadMore pages={applications} />
            </>
          )
        }
      </QueryView>
      <RefuseDialog
        one={refusing && (applications.data?.find(isRefused) ?? refusing)}
        onClose={() => setRefusing(undefined)}
      />
    </>
  )
}
