import { send } from '@/api/client'
import { clearAllDrafts } from '@/forms/drafts'

/** Ends the session here and at Keycloak; the page is left for good. */
export async function signOut(): Promise<void> {
  const { location } = await send<{ location: string }>('POST', '/logout')
  clearAllDrafts()
  window.location.assign(location)
}
