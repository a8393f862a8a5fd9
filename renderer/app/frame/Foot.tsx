import { useTranslation } from 'react-i18next'
import { groupsOfFour } from '../../components/groupsOfFour.ts'
import { useVisit } from '../visit.tsx'

/** What is in force: the sentence about the reference draft (always), the standard, the package, and that this is offline. */
export function Foot() {
  const { t } = useTranslation('app')
  const { opened } = useVisit()
  return (
    <footer className="foot">
      <span>{t('referenceDraft')}</span>
      <span className="grow" />
      {opened?.standard && <span>{t('standardInForce', { name: `${opened.standard.id} ${opened.standard.version}` })}</span>}
      {opened && <span>{t('packageDigest', { digest: groupsOfFour(opened.sha256.slice(0, 8)) })}</span>}
      <span>{t('offline')}</span>
    </footer>
  )
}
