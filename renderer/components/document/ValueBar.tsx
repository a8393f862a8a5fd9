import { useTranslation } from 'react-i18next'
import type { SheetCell } from '#shared/sheet/cell.ts'
import { address, type CellPlace } from '#shared/sheet/cellAddress.ts'
import { cellWords } from '#shared/sheet/cellWords.ts'
import { useAppearance } from '../../session/appearance.tsx'

interface Props {
  readonly chosen: CellPlace | undefined
  readonly cell: SheetCell | undefined
}

/** The chosen cell: its address, its text, and the stored value where it differs from the text. */
export function ValueBar({ chosen, cell }: Props) {
  const { t } = useTranslation('materials')
  const { locale } = useAppearance().appearance
  const { stored, moment, state } = typeof cell === 'object' ? cell : {}
  return (
    <div className="value-bar">
      <output aria-label={t('pane.chosenCell')}>{chosen ? address(chosen) : ''}</output>
      <span className="value-bar-value">{state === 'uncertain' && typeof cell === 'object' ? cell.text : cellWords(locale, cell)}</span>
      {stored !== undefined && (
        <span className="value-bar-stored">
          {moment === undefined ? t('pane.stored', { stored }) : t('pane.storedMoment', { stored, moment })}
        </span>
      )}
      <small>{t('pane.savedValues')}</small>
    </div>
  )
}
