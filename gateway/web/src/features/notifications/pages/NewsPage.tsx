import { PageHead } from '@/components/PageHead'

export function NewsPage() {
  return <PageHead title="Nouvelles" />
}
