import { useTranslation } from 'react-i18next'
import { checkCode } from '#shared/record/checkCode.ts'
import type { Lock } from '#shared/record/state.ts'
import { sayFault } from '#shared/text/say.ts'
import { useAppearance } from '../../../session/appearance.tsx'
import { usePanel } from '../../../session/panel.tsx'

/** What keeps the panel's record from being closed, in words; of a closed one its check code. */
export function StillToDo({ lock }: { readonly lock?: Lock }) {
  const { t } = useTranslation('panelArchive')
  const { locale } = useAppearance().appearance
  const { blockers } = usePanel()
  if (lock) return <p>{t('closed', { code: checkCode(lock.resultSha256), revision: lock.revision })}</p>
  return (
    <>
      <p>{t(blockers.length > 0 ? 'stillToDo' : 'toSign', { count: blockers.length })}</p>
      {blockers.length > 0 && (
        <ul className="archive-todo">
          {blockers.map((fault) => (
            <li key={`${fault.code} ${fault.at} ${fault.name}`}>{sayFault(locale, fault)}</li>
          ))}
        </ul>
      )}
    </>
  )
}
