import type { Me } from '@/api/types/members'
import { IconCalendar, IconForum, IconHome, IconModeration, IconNetwork } from '@/components/icons'
import { hasRole } from '@/session/me'

const home = { to: '/', label: 'nav.home', icon: IconHome } as const
const events = { to: '/evenements', label: 'nav.events', icon: IconCalendar } as const
const forum = { to: '/forum', label: 'nav.forum', icon: IconForum } as const
const network = { to: '/reseau', label: 'nav.network', icon: IconNetwork } as const
const moderation = { to: '/moderation', label: 'nav.moderation', icon: IconModeration } as const

export type Destination = typeof home | typeof events | typeof forum | typeof network | typeof moderation

/** Only what the person may open: a door that is shut is not drawn. */
export function destinations(me: Me): Destination[] {
  if (!hasRole(me, 'member')) return hasRole(me, 'admin') ? [home, network] : [home]
  return [home, events, forum, network, ...(hasRole(me, 'moderator') ? [moderation] : [])]
}
