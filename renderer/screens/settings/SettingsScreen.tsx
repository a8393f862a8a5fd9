import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useAddress } from '../../session/address.ts'
import { About } from './About.tsx'
import { BackupPart } from './BackupPart.tsx'
import { LookPart } from './LookPart.tsx'
import { PersonPart } from './PersonPart.tsx'
import { StandardsPart } from './StandardsPart.tsx'
import { StoragePart } from './StoragePart.tsx'
import './settings.css'

const StandardEditor = lazy(() => import('./editor/StandardEditor.tsx'))

/** 设置, or the standard that is being written there: `#/settings/standard/<draft>`. */
export function SettingsScreen() {
  const [, part, draft] = useAddress()
  if (part !== 'standard' || draft === undefined) return <Settings />
  return (
    <Suspense fallback={null}>
      <StandardEditor key={draft} draft={draft} />
    </Suspense>
  )
}

/** 设置: the person's choices on the left, this computer on the right. Every change takes effect at once; there is no save button. */
function Settings() {
  const { t } = useTranslation('settings')
  return (
    <div className="settings">
      <div className="settings-choices">
        <h2 className="title">{t('title')}</h2>
        <LookPart />
        <StandardsPart />
      </div>
      <div className="settings-computer">
        <StoragePart />
        <BackupPart />
        <PersonPart />
        <About />
      </div>
    </div>
  )
}
