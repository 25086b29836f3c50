import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { charterQuery } from '@/api/charter'
import { allCompaniesQuery } from '@/api/companies'
import { isProblem } from '@/api/problem'
import type { OwnApplication } from '@/api/types/members'
import { Button } from '@/components/Button'
import { Line } from '@/components/Line'
import { QueryView } from '@/components/QueryView'
import { Why } from '@/components/Why'
import { FormProblem } from '@/forms/FormProblem'
import { useDraftForm } from '@/forms/useDraftForm'
import { useFormats } from '@/i18n/format'
import { useApply } from '../api/joining'
import { CharterRules } from './CharterRules'

interface Props {
  /** What was asked before, to begin from. */
  application: OwnApplication | null
  onSent: () => void
  /** Leaves the form without sending, where there is something to go back to. */
  onCancel?: () => void
}

export function ApplicationForm({ application, onSent, onCancel }: Props) {
  const { t } = useTranslation(['joining', 'common'])
  const companies = useQuery(allCompaniesQuery)
  const charter = useQuery(charterQuery(useFormats().language))
  const form = useDraftForm({
    draft: 'application',
    initialValues: {
      companyId: application?.company.id ?? '',
      site: application?.site ?? '',
      job: application?.job ?? '',
      signed: false,
    },
    validate: {
      companyId: (value) => (value ? null : t('error.company')),
      site: (value) => (value.trim() ? null : t('error.site')),
      job: (value) => (value.trim() ? null : t('error.job')),
      signed: (value) => (value ? null : t('error.signed')),
    },
  })
  const apply = useApply(application?.version, form.discard)

  const send = form.onSubmit(({ companyId, site, job }) =>
    apply.mutate(
      { companyId, site, job, charterVersion: charter.data?.version ?? '' },
      {
        onSuccess: onSent,
        onError: (error) => form.show(error),
      },
    ),
  )

  return (
    <form onSubmit={send} noValidate>
      <Line className="joining-part">
        <h2 className="joining-title">{t('you')}</h2>
        <div className="grid2">
          <NativeSelect
            className="wide"
            label={t('company')}
            description={t('companyHint')}
            required
            data={[
              { value: '', label: companies.isPending ? t('companiesLoading') : t('choose') },
              ...(companies.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            {...form.getInputProps('companyId')}
          />
          <TextInput label={t('site')} required maxLength={80} {...form.getInputProps('site')} />
          <TextInput label={t('job')} required maxLength={80} {...form.getInputProps('job')} />
        </div>
        {companies.error && (
          <p className="err">
            {t('error.companies')}{' '}
            <button type="button" className="link" onClick={() => void companies.refetch()}>
              {t('common:failure.retry')}
            </button>
          </p>
        )}
      </Line>
      <QueryView query={charter}>{(read) => <CharterRules charter={read} />}</QueryView>
      <Line>
        <Checkbox label={t('sign')} required {...form.getInputProps('signed', { type: 'checkbox' })} />
        {isProblem(apply.error, 'stale') ? (
          <p className="err" role="alert">
            {t('error.stale')}
          </p>
        ) : (
          <FormProblem error={apply.error} />
        )}
        <div className="btns head-actions">
          <Button type="submit" variant="primary" busy={apply.isPending} disabled={!charter.data}>
            {application?.state === 'requested' ? t('sendChange') : t('send')}
          </Button>
          {onCancel && (
            <Button variant="quiet" onClick={onCancel}>
              {t('common:cancel')}
            </Button>
          )}
        </div>
        <div className="joining-why">
          <Why>{t('promise')}</Why>
        </div>
      </Line>
    </form>
  )
}
