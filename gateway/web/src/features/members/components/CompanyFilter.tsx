import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CompanyRef } from '@/api/types/common'
import { Chips } from '@/components/Chips'

interface Props {
  companies: readonly CompanyRef[]
  value: string | undefined
  onChange: (company: string | undefined) => void
}

/** As many chips as one takes in at a glance; a list beyond. */
const mostChips = 5

export function CompanyFilter({ companies, value, onChange }: Props) {
  const { t } = useTranslation('members')
  const options = [
    { value: '', label: t('allCompanies') },
    ...companies.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const change = (chosen: string) => onChange(chosen || undefined)
  if (companies.length <= mostChips)
    return <Chips label={t('filter')} value={value ?? ''} options={options} onChange={change} />
  return (
    <NativeSelect
      className="network-select"
      label={t('filter')}
      data={options}
      value={value ?? ''}
      onChange={(event) => change(event.currentTarget.value)}
    />
  )
}
