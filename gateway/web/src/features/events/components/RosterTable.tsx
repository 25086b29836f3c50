import { useTranslation } from 'react-i18next'
import type { RosterEntry } from '@/api/types/events'
import { Badge } from '@/components/Badge'
import { IconCheck } from '@/components/icons'
import { Line } from '@/components/Line'
import { Why } from '@/components/Why'
import { useFormats } from '@/i18n/format'

/** Everybody with a seat or a rank, in the order that decides. */
export function RosterTable({ entries }: { entries: readonly RosterEntry[] }) {
  const { t } = useTranslation('events')
  const { nearWithTime } = useFormats()
  return (
    <Line>
      <div className="roster">
        <Why>{t('roster.why')}</Why>
        <table aria-label={t('roster.table')}>
          <thead>
            <tr>
              <th scope="col">{t('roster.person')}</th>
              <th scope="col" className="wide">
                {t('roster.company')}
              </th>
              <th scope="col">{t('roster.state')}</th>
              <th scope="col" className="wide">
                {t('roster.since')}
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ member, state, rank, since }) => (
              <tr key={member.id}>
                <th scope="row">
                  {member.name}
                  <span className="phone small t2">{member.companyName}</span>
                </th>
                <td className="wide">{member.companyName}</td>
                <td>
                  {state === 'confirmed' ? (
                    <Badge tone="ok" icon={IconCheck}>
                      {t('state.confirmed')}
                    </Badge>
                  ) : (
                    <Badge>{t('state.waiting', { rank })}</Badge>
                  )}
                  <span className="phone small t2 num">{nearWithTime(since)}</span>
                </td>
                <td className="wide num t2">{nearWithTime(since)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Line>
  )
}
