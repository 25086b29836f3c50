import { send } from '@/api/client'
import { forgetLanguage } from '@/i18n'
import { leaveTabs } from './onePerson'

/** Ends the session here and at Keycloak; the page is left for good. */
export async function signOut(): Promise<void> {
  const { location } = await send<{ location: string }>('POST', '/logout')
  leaveTabs()
  forgetLanguage()
  window.location.assign(location)
}
