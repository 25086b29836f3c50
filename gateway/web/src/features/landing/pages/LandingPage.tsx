import { PageHead } from '@/components/PageHead'

export function LandingPage() {
  return <PageHead title="Bienvenue" />
}
export default LandingPage
