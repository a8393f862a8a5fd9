// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid cannot be a <table>: its rows stand where they are scrolled to
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active cell
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid's own keys choose cells
import type { VirtualItem } from '@tanstack/react-virtual'
import { type CSSProperties, memo } from 'react'
import { useTranslation } from 'react-i18next'
import { address, type CellPlace } from '#shared/sheet/cellAddress.ts'
import { CiteTags } from './CiteTags.tsx'
import { cellNumber } from './figuresRead.ts'
import { isFigure, mostTags, within } from './sheetLayout.ts'

interface Props {
  readonly index: number
  /** not yet read: the row is empty */
  readonly cells: readonly string[] | undefined
  readonly across: readonly VirtualItem[]
  /** px of the row numbers */
  readonly edge: number
  readonly chosen: CellPlace | undefined
  readonly cited: ReadonlyMap<string, readonly number[]>
  readonly found: ReadonlySet<string>
  readonly read: ReadonlyMap<number, readonly string[]>
  readonly figures: ReadonlySet<number>
  readonly onChoose: (cell: CellPlace) => void
  readonly heading: boolean
  /** the file hides the row */
  readonly hidden: boolean
  readonly hiddenColumns: readonly (readonly [number, number])[]
  readonly sticky: boolean
  readonly style: CSSProperties
}

/** One row: its number, then the visible cells. */
export const SheetRow = memo(function SheetRow(props: Props) {
  const { index, cells, across, edge, chosen, cited, found, read, figures, onChoose, heading, hidden, hiddenColumns, sticky, style } = props
  const { t } = useTranslation('materials')
  const here = chosen?.row === index
  const title = (cells?.filter((text) => text !== '').length ?? 0) === 1
  const atIssue = cells?.some((_, column) => cited.has(address({ row: index, column }))) ?? false
  return (
    <div
      className={sticky ? 'sheet-row sheet-heading' : 'sheet-row'}
      role="row"
      aria-rowindex={index + 2}
      data-issue={atIssue}
      data-title={title}
      data-heading={heading}
      data-hidden={hidden}
      style={style}
    >
      <span
        role="rowheader"
        className="sheet-number"
        aria-colindex={1}
        data-chosen={here}
        data-hidden={hidden}
        title={hidden ? t('pane.hiddenRow') : undefined}
        style={{ width: edge }}
      >
        {index + 1}
      </span>
      {across.map(({ index: column, start, size }) => {
        const text = cells?.[column] ?? ''
        const at = address({ row: index, column })
        const numbers = cited.get(at)
        const number = cellNumber(text)
        const rules = number === undefined ? undefined : read.get(number)
        const spills = text !== '' && (cells?.[column + 1] ?? '') === '' && !isFigure(text)
        return (
          <span
            key={column}
            id={`cell-${index}-${column}`}
            role="gridcell"
            aria-colindex={column + 2}
            aria-selected={here && chosen?.column === column}
            className="sheet-cell"
            data-figure={isFigure(text) || (heading && figures.has(column))}
            data-read={rules !== undefined}
            data-cited={numbers !== undefined}
            data-found={found.has(at)}
            data-spills={spills}
            data-hidden={within(hiddenColumns, column)}
            style={{ left: start, width: size }}
            title={rules ? t('pane.readBy', { rules: rules.join(' ') }) : text.length > 20 ? text : undefined}
            onClick={() => onChoose({ row: index, column })}
          >
            {numbers && <CiteTags numbers={numbers} most={mostTags} inline />}
            <span>{text}</span>
          </span>
        )
      })}
    </div>
  )
})
