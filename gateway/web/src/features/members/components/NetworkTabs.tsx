import { useTranslation } from 'react-i18next'
import { Line } from '@/components/Line'
import { Tabs } from '@/components/Tabs'
import { useRole } from '@/session/me'

type View = 'members' | 'suspended' | 'applications' | 'companies'

/** The views of « Réseau »; members have one, and then nothing is drawn. */
export function NetworkTabs({ view }: { view: View }) {
  const { t } = useTranslation('members')
  if (!useRole('admin')) return null
  return (
    <Line className="network-tabs">
      <Tabs
        label={t('tabs.label')}
        tabs={[
          { link: { to: '/reseau' }, label: t('tabs.members'), current: view === 'members' },
          {
            link: { to: '/reseau', search: { acces: 'suspendus' } },
            label: t('tabs.suspended'),
            current: view === 'suspended',
          },
          { link: { to: '/reseau/demandes' }, label: t('tabs.applications'), current: view === 'applications' },
          { link: { to: '/reseau/entreprises' }, label: t('tabs.companies'), current: view === 'companies' },
        ]}
      />
    </Line>
  )
}
