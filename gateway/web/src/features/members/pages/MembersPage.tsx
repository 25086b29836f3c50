import { PageHead } from '@/components/PageHead'

export function MembersPage() {
  return <PageHead title="Réseau" />
}
