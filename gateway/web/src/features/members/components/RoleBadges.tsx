import { useTranslation } from 'react-i18next'
import type { Role } from '@/api/types/common'
import { Badge } from '@/components/Badge'

const told: Exclude<Role, 'member'>[] = ['organiser', 'moderator', 'admin']

/** What someone does for the network, beside being a member of it. */
export function RoleBadges({ roles }: { roles: readonly string[] }) {
  const { t } = useTranslation()
  const shown = told.filter((role) => roles.includes(role))
  if (shown.length === 0) return null
  return (
    <span className="role-badges">
      {shown.map((role) => (
        <Badge key={role} box>
          {t(`roles.${role}`)}
        </Badge>
      ))}
    </span>
  )
}
