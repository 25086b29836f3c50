import type account from './fr/account.json'
import type admission from './fr/admission.json'
import type common from './fr/common.json'
import type events from './fr/events.json'
import type forum from './fr/forum.json'
import type home from './fr/home.json'
import type joining from './fr/joining.json'
import type landing from './fr/landing.json'
import type markdown from './fr/markdown.json'
import type members from './fr/members.json'
import type moderation from './fr/moderation.json'
import type notifications from './fr/notifications.json'
import 'i18next'

// The keys of the French files are the type of t(): a key that does not exist fails the type check.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      account: typeof account
      admission: typeof admission
      common: typeof common
      events: typeof events
      forum: typeof forum
      home: typeof home
      joining: typeof joining
      landing: typeof landing
      markdown: typeof markdown
      members: typeof members
      moderation: typeof moderation
      notifications: typeof notifications
    }
  }
}
