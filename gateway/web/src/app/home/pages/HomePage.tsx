import { useRole } from '@/session/me'
import { Coming } from '../components/Coming'
import { Rooms } from '../components/Rooms'
import { Waiting } from '../components/Waiting'

/** What needs me now, then what comes, then what is being said: ten minutes a week are enough. */
export function HomePage() {
  const member = useRole('member')
  return (
    <>
      <Waiting />
      {member && <Coming />}
      {member && <Rooms />}
    </>
  )
}
