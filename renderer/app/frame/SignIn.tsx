import { useTranslation } from 'react-i18next'
import { languageName } from '../../components/languageName.ts'
import { ProfilesScreen } from '../../screens/profiles/ProfilesScreen.tsx'
import { useAppearance } from '../../session/appearance.tsx'
import './frame.css'

/** The sign-in screen, shown before a profile is unlocked: no rail and no review, only the profiles. */
export function SignIn() {
  const { t } = useTranslation('app')
  const { appearance, change } = useAppearance()
  const other = appearance.locale === 'zh-CN' ? 'en-US' : 'zh-CN'
  return (
    <div className="frame sign-in">
      <header className="top">
        <span className="seal" aria-hidden />
        <h1 className="centre">{t('name')}</h1>
        <span className="grow" />
        <button type="button" className="top-language" lang={other} onClick={() => change({ locale: other })}>
          {languageName(other)}
        </button>
      </header>
      <main className="content" id="content" tabIndex={-1}>
        <ProfilesScreen />
      </main>
      <footer className="foot">
        <span>{t('referenceDraft')}</span>
        <span className="grow" />
        <span>{t('offline')}</span>
      </footer>
    </div>
  )
}
