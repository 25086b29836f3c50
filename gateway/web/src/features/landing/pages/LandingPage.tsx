import { useTranslation } from 'react-i18next'
import { ButtonAnchor } from '@/components/Button'
import { Line } from '@/components/Line'
import { MarginEntry } from '@/components/MarginEntry'
import { OfflineNotice } from '@/components/OfflineNotice'
import { PageHead } from '@/components/PageHead'
import { toast } from '@/components/toast'
import { Wordmark } from '@/components/Wordmark'
import { speak } from '@/i18n'
import { signInAddress } from '@/session/me'
import './landing.css'

const reasons = ['alone', 'meet', 'exchange', 'trust'] as const

/** What someone sees who is not signed in: the door on the left, why one would open it on the right. */
export default function LandingPage() {
  const { t, i18n } = useTranslation(['landing', 'common'])
  const other = i18n.language === 'fr' ? 'en' : 'fr'
  const deep = window.location.pathname !== '/'
  return (
    <>
      <OfflineNotice />
      <div className="door">
        <section className="door-panel" data-theme="dark" aria-label={t('signIn')}>
          <div className="door-stick">
            <p className="word">
              <Wordmark />
            </p>
            <div className="door-enter">
              <p className="door-hello">{t('hello')}</p>
              <p className="t2">{deep ? t('deep') : t('enter')}</p>
              <ButtonAnchor variant="primary" href={signInAddress()}>
                {t('signIn')}
              </ButtonAnchor>
              <p className="small t2">{t('noAccount')}</p>
            </div>
            <p className="door-foot">
              <button
                type="button"
                className="link"
                lang={other}
                onClick={() => speak(other, null).catch(() => toast(t('common:failure.offline'), 'wax'))}
              >
                {other === 'en' ? 'English' : 'Français'}
              </button>
            </p>
          </div>
        </section>
        <main className="door-why" id="contenu" tabIndex={-1}>
          <PageHead title={t('title')} windowTitle={t('window')}>
            {t('lead')}
          </PageHead>
          {reasons.map((reason) => (
            <MarginEntry key={reason} margin={t(`${reason}.when`)}>
              <h2 className="door-reason">{t(`${reason}.title`)}</h2>
              <p className="t2">{t(`${reason}.text`)}</p>
            </MarginEntry>
          ))}
          <Line className="after">
            <h2 className="door-reason">{t('how')}</h2>
            <ol className="steps">
              <li>{t('step.account')}</li>
              <li>{t('step.ask')}</li>
              <li>{t('step.answer')}</li>
            </ol>
            <p className="why door-promise">{t('promise')}</p>
          </Line>
        </main>
      </div>
    </>
  )
}
