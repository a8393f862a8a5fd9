import { useTranslation } from 'react-i18next'
import { checkCode } from '#shared/record/checkCode.ts'
import { sayFault } from '#shared/text/say.ts'
import { useAppearance } from '../../../session/appearance.tsx'
import { usePanel } from '../../../session/panel.tsx'

/** The closed record that is archived: the one of this computer, or one that others signed and that is among the files. */
export interface ClosedRecord {
  readonly sha256: string
  readonly revision: number
  readonly isHere: boolean
}

/** What keeps the panel's record from being closed, in words; of a closed one its check code. */
export function StillToDo({ closed }: { readonly closed?: ClosedRecord }) {
  const { t } = useTranslation('panelArchive')
  const { locale } = useAppearance().appearance
  const { blockers } = usePanel()
  if (closed) {
    const { sha256, revision, isHere } = closed
    return <p>{t(isHere ? 'closed' : 'closedElsewhere', { code: checkCode(sha256), revision })}</p>
  }
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
