export type Role = 'member' | 'organiser' | 'moderator' | 'admin'

export interface CompanyRef {
  id: string
  name: string
}

/** A person as other services know them. */
export interface PersonRef {
  id: string
  name: string
  companyName: string
}
