import type { Me } from '@/api/types/members'
import { IconCalendar, IconForum, IconHome, IconModeration, IconNetwork } from '@/components/icons'
import { hasRole } from '@/session/me'

/** `beside`: a page that belongs to the same place though its address does not begin like it. */
const home = { to: '/', beside: '/nouvelles', label: 'nav.home', icon: IconHome } as const
const events = { to: '/evenements', beside: '/inscriptions', label: 'nav.events', icon: IconCalendar } as const
const forum = { to: '/forum', beside: null, label: 'nav.forum', icon: IconForum } as const
const network = { to: '/reseau', beside: null, label: 'nav.network', icon: IconNetwork } as const
const moderation = { to: '/moderation', beside: null, label: 'nav.moderation', icon: IconModeration } as const

export type Destination = typeof home | typeof events | typeof forum | typeof network | typeof moderation

/** Only what the person may open: a door that is shut is not drawn. */
export function destinations(me: Me): Destination[] {
  if (!hasRole(me, 'member')) return hasRole(me, 'admin') ? [home, network] : [home]
  return [home, events, forum, network, ...(hasRole(me, 'moderator') ? [moderation] : [])]
}
