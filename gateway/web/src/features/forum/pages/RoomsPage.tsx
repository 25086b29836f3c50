import { PageHead } from '@/components/PageHead'

export function RoomsPage() {
  return <PageHead title="Forum" />
}
