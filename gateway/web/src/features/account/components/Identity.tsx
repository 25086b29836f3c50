import { useTranslation } from 'react-i18next'
import type { Me } from '@/api/types/members'
import { hasRole } from '@/session/me'

/** What the other members see of me, and the address that they do not see. */
export function Identity({ me }: { me: Me }) {
  const { t } = useTranslation(['account', 'common'])
  const roles = (['organiser', 'moderator', 'admin'] as const).filter((role) => hasRole(me, role))
  const facts = [
    { name: t('name'), value: me.name },
    { name: t('email'), value: me.email, note: t('emailNote') },
    ...(me.company ? [{ name: t('company'), value: me.company.name }] : []),
    ...(me.site ? [{ name: t('site'), value: me.site }] : []),
    ...(me.job ? [{ name: t('job'), value: me.job }] : []),
    ...(roles.length > 0
      ? [{ name: t('roles'), value: roles.map((role) => t(`common:roles.${role}`)).join(', ') }]
      : []),
  ]
  return (
    <dl className="facts-list">
      {facts.map((fact) => (
        <div key={fact.name} className="entry plain">
          <dt className="m">{fact.name}</dt>
          <dd className="c break">
            {fact.value}
            {fact.note && <span className="small t2 block">{fact.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
