import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { allCompaniesQuery } from '@/api/companies'
import { Button } from '@/components/Button'
import { EmptyState } from '@/components/EmptyState'
import { Line } from '@/components/Line'
import { MarginEntry } from '@/components/MarginEntry'
import { PageHead } from '@/components/PageHead'
import { QueryView } from '@/components/QueryView'
import { Section } from '@/components/Section'
import { toast } from '@/components/toast'
import { Why } from '@/components/Why'
import { FormProblem } from '@/forms/FormProblem'
import { useDraftForm } from '@/forms/useDraftForm'
import { slug, useAddCompany } from '../api/companies'
import { NetworkTabs } from '../components/NetworkTabs'
import './members.css'

/** The companies whose people may ask to join, and the way to welcome another. */
export function CompaniesPage() {
  const { t } = useTranslation('admission')
  const companies = useQuery(allCompaniesQuery)
  return (
    <>
      <PageHead title={t('companies.title')}>{t('companies.lead')}</PageHead>
      <NetworkTabs view="companies" />
      <QueryView query={companies}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t('companies.emptyTitle')}>{t('companies.empty')}</EmptyState>
          ) : (
            all.map(({ id, name }) => (
              <MarginEntry key={id} tight mark="plain" margin="">
                <h2 className="member-name">
                  <Link to="/reseau" search={{ entreprise: id }}>
                    {name}
                  </Link>
                </h2>
              </MarginEntry>
            ))
          )
        }
      </QueryView>
      <NewCompany />
    </>
  )
}

function NewCompany() {
  const { t } = useTranslation('admission')
  const known = useQuery(allCompaniesQuery).data ?? []
  const form = useDraftForm({
    draft: 'company',
    initialValues: { name: '' },
    validate: {
      name: (value) => {
        if (slug(value).length < 1 || value.trim().length < 2) return t('companies.short')
        const same = known.find((company) => company.id === slug(value))
        return same ? t('companies.known', { name: same.name }) : null
      },
    },
  })
  const add = useAddCompany(form.discard)
  const id = slug(form.values.name)
  const send = form.onSubmit(({ name }) =>
    add.mutate(
      { id, name },
      {
        onSuccess: (company) => {
          form.setValues({ name: '' })
          form.discard() // what was just emptied was kept once more
          toast(t('companies.added', { name: company.name }))
        },
        onError: (error) => form.show(error),
      },
    ),
  )
  return (
    <Section title={t('companies.new')}>
      <Line>
        <form onSubmit={send} noValidate className="member-dialog network-select">
          <TextInput
            label={t('companies.name')}
            description={id ? t('companies.address', { id }) : t('companies.hint')}
            required
            maxLength={80}
            {...form.getInputProps('name')}
          />
          <FormProblem error={add.error} />
          <div className="btns">
            <Button type="submit" variant="primary" busy={add.isPending}>
              {t('companies.add')}
            </Button>
          </div>
          <Why>{t('companies.why')}</Why>
        </form>
      </Line>
    </Section>
  )
}
