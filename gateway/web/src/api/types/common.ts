import type { components } from '../generated/members'

/** What the token and the services call the parts that a person plays. */
export type Role = 'member' | 'organiser' | 'moderator' | 'admin'

export type CompanyRef = components['schemas']['Company']

/** A person as other services know them. */
export interface PersonRef {
  id: string
  name: string
  companyName: string
}
