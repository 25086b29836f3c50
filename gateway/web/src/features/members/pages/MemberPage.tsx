import { PageHead } from '@/components/PageHead'

export function MemberPage() {
  return <PageHead title="Membre" />
}
