import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { GrantableRole, Member } from '@/api/types/members'
import { Badge } from '@/components/Badge'
import { Button } from '@/components/Button'
import { IconCheck } from '@/components/icons'
import { Line } from '@/components/Line'
import { MarginEntry } from '@/components/MarginEntry'
import { Section } from '@/components/Section'
import { sayFailed } from '@/components/sayFailed'
import { toast } from '@/components/toast'
import { Why } from '@/components/Why'
import { FormProblem } from '@/forms/FormProblem'
import { useRoleChange } from '../api/members'

/** The two roles that an administrator gives and takes; each works at the person's next click, and is about them alone. */
export function Roles({ one }: { one: Member }) {
  const { t } = useTranslation('members')
  return (
    <Section title={t('rolesTitle')}>
      {one.standing === 'suspended' && (
        <Line>
          <Why>{t('rolesRest')}</Why>
        </Line>
      )}
      <RoleEntry key={`${one.id} organiser`} one={one} role="organiser" />
      <RoleEntry key={`${one.id} moderator`} one={one} role="moderator" />
    </Section>
  )
}

function RoleEntry({ one, role }: { one: Member; role: GrantableRole }) {
  const { t } = useTranslation(['members', 'common'])
  const shown = useRef(false)
  useEffect(() => {
    shown.current = true
    return () => {
      shown.current = false
    }
  }, [])
  const change = useRoleChange(one.id, role, {
    taken: (given) => toast(t(given ? `role.${role}.given` : `role.${role}.taken`, { name: one.name })),
    refused: (error) => {
      if (!shown.current) sayFailed(error, t('roleFailed', { name: one.name }))
    },
  })
  const given = one.roles.includes(role)
  return (
    <MarginEntry
      tight
      mark={given ? 'settled' : undefined}
      margin={t(`common:roles.${role}`)}
      actions={
        one.standing !== 'suspended' && (
          <Button busy={change.isPending} onClick={() => change.mutate(!given)}>
            {given ? t(`role.${role}.take`) : t(`role.${role}.give`)}
          </Button>
        )
      }
    >
      {given ? (
        <Badge tone="ok" icon={IconCheck}>
          {t('given')}
        </Badge>
      ) : (
        <p className="t2">{t('notGiven')}</p>
      )}
      <Why>{t(`role.${role}.means`)}</Why>
      <FormProblem wordless error={change.error} />
    </MarginEntry>
  )
}
