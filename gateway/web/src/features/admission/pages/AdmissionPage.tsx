import { PageHead } from '@/components/PageHead'

export function AdmissionPage() {
  return <PageHead title="Demandes" />
}
