import { useTranslation } from 'react-i18next'
import { ProfilesScreen } from '../../screens/profiles/ProfilesScreen.tsx'
import './frame.css'

/** Before a profile is unlocked: no rail, no review, only who reviews. */
export function Doorway() {
  const { t } = useTranslation('app')
  return (
    <div className="frame doorway">
      <header className="top">
        <span className="seal" aria-hidden />
        <h1 className="centre">{t('name')}</h1>
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
