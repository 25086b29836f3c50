import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Theme } from '@/api/types/members'
import { Button } from '@/components/Button'
import { Hyphen } from '@/components/Hyphen'
import { Line } from '@/components/Line'
import { PageHead } from '@/components/PageHead'
import { Section } from '@/components/Section'
import { sayFailed } from '@/components/sayFailed'
import type { Language } from '@/i18n'
import { useMe } from '@/session/me'
import { signOut } from '@/session/signOut'
import { useSavePreferences } from '../api/preferences'
import { Identity } from '../components/Identity'
import './account.css'

const languages: Language[] = ['fr', 'en']
const themes: Theme[] = ['auto', 'light', 'dark']

/** What the network knows of me, and how I want to read it. */
export function AccountPage() {
  const { t, i18n } = useTranslation(['account', 'common'])
  const me = useMe()
  const { mutate: choose } = useSavePreferences((error) => sayFailed(error, i18n.t('account:failed')))
  return (
    <>
      <PageHead title={t('title')}>
        {me.name}
        {me.company && (
          <>
            <Hyphen spoken={t('at')} />
            {me.company.name}
          </>
        )}
      </PageHead>
      <Identity me={me} />
      <Section title={t('reading')}>
        <Line>
          <div className="account-choices">
            <Radio.Group
              label={t('language')}
              description={t('languageHint')}
              value={i18n.language}
              onChange={(language) => choose({ language: language as Language })}
            >
              {languages.map((language) => (
                <Radio key={language} value={language} label={t(`languages.${language}`)} lang={language} />
              ))}
            </Radio.Group>
            <Radio.Group
              label={t('theme')}
              description={t('themeHint')}
              value={me.preferences.theme}
              onChange={(theme) => choose({ theme: theme as Theme })}
            >
              {themes.map((theme) => (
                <Radio key={theme} value={theme} label={t(`themes.${theme}`)} />
              ))}
            </Radio.Group>
          </div>
        </Line>
      </Section>
      <Section title={t('leave')}>
        <Line>
          <p className="t2">{t('leaveText')}</p>
          <div className="btns head-actions">
            <Button onClick={() => signOut().catch((error) => sayFailed(error, t('common:account.signOutFailed')))}>
              {t('common:account.signOut')}
            </Button>
          </div>
        </Line>
      </Section>
    </>
  )
}
