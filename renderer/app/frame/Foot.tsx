import { useTranslation } from 'react-i18next'
import { groupsOfFour } from '../../components/groupsOfFour.ts'
import { useWords } from '../../components/useWords.ts'
import { useVisit } from '../../session/visit.tsx'

/** The footer: the sentence about the reference draft (always), the last action, the standard, the package, and that the app is offline. */
export function Foot({ said }: { readonly said: { readonly text: string; readonly turn: number } }) {
  const { t } = useTranslation('app')
  const word = useWords()
  const { opened } = useVisit()
  return (
    <footer className="foot">
      <span>{t('referenceDraft')}</span>
      <span className="grow" />
      <span className="foot-said" role="status">
        <span key={said.turn}>{said.text}</span>
      </span>
      <span className="grow" />
      {opened?.standard && (
        <span className="foot-standard">
          {t('standardInForce', {
            name: `${opened.standard.stageName ?? word(opened.standard.stage)}·${word(opened.standard.centreType)} ${opened.standard.version}`,
          })}
        </span>
      )}
      {opened && <span>{t('packageDigest', { digest: groupsOfFour(opened.sha256.slice(0, 8)) })}</span>}
      <span>{t('offline')}</span>
    </footer>
  )
}
