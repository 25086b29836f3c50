import { PageHead } from '@/components/PageHead'

export function JoiningPage() {
  return <PageHead title="Rejoindre" />
}
export default JoiningPage
