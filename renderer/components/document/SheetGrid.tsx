// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid cannot be a <table>: its rows stand where they are scrolled to
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its active cell
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type CellPlace, columnLetters, parseAddress } from '#shared/sheet/cellAddress.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { cellStep } from './cellStep.ts'
import { SheetRow } from './SheetRow.tsx'
import { columnWidths, figureColumns, headingRow, mostTags, rowsInSight, within } from './sheetLayout.ts'
import type { Sheet } from './useSheet.ts'

interface Props {
  readonly sheet: Sheet
  /** the first rows, by which widths and the heading row are found */
  readonly first: readonly (readonly string[])[]
  readonly row: (index: number) => readonly string[] | undefined
  readonly need: (from: number, to: number) => void
  readonly scale: number
  readonly chosen: CellPlace | undefined
  /** numbers of the citations at a cell, by address */
  readonly cited: ReadonlyMap<string, readonly number[]>
  readonly found: ReadonlySet<string>
  /** rules by the figure they read */
  readonly read: ReadonlyMap<number, readonly string[]>
  readonly onChoose: (cell: CellPlace) => void
  readonly onSeen: (seen: readonly [number, number]) => void
}

const rowHeight = 27
const numberWidth = 46

/** The cells: only visible ones are rendered; letters, headings and row numbers stay. */
export function SheetGrid({ sheet, first, row, need, scale, chosen, cited, found, read, onChoose, onSeen }: Props) {
  const { t } = useTranslation('materials')
  const { look } = useAppearance()
  const k = look.scale * scale
  const scroller = useRef<HTMLDivElement>(null)
  const widths = useMemo(
    () => columnWidths(first, sheet.columns, tagsOf(cited)).map((width) => width * k),
    [first, sheet.columns, cited, k],
  )
  const heading = useMemo(() => headingRow(first), [first])
  const figures = useMemo(() => figureColumns(first, heading), [first, heading])
  const height = Math.round(rowHeight * k)
  const edge = Math.round(numberWidth * k)
  const above = height * (heading === undefined ? 1 : 2)
  const rows = useVirtualizer({
    count: sheet.rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 6,
    scrollPaddingStart: above,
    paddingStart: height,
  })
  const columns = useVirtualizer({
    horizontal: true,
    count: sheet.columns,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => widths[index] ?? 80,
    overscan: 2,
    paddingStart: edge,
    scrollPaddingStart: edge,
  })
  const measure = useEffectEvent(() => {
    rows.measure()
    columns.measure()
  })
  useEffect(() => {
    if (height > 0 && widths.length > 0) measure()
  }, [height, widths])
  const across = columns.getVirtualItems()
  const down = rows.getVirtualItems()
  const [from, to] = [down[0]?.index ?? 0, down.at(-1)?.index ?? 0]
  useEffect(() => need(from, to), [need, from, to])
  const seen = useEffectEvent(onSeen)
  const [top, bottom] = rowsInSight(rows.scrollOffset ?? 0, scroller.current?.clientHeight ?? 0, { height, heading, rows: sheet.rows })
  useEffect(() => seen([top, bottom]), [top, bottom])

  const show = useEffectEvent((cell: CellPlace) => {
    rows.scrollToIndex(cell.row, { align: 'auto' })
    columns.scrollToIndex(cell.column, { align: 'auto' })
  })
  useEffect(() => void (chosen && show(chosen)), [chosen])

  function onKeyDown(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? height) / height) - 3)
    const next = cellStep(chosen, event, { rows: sheet.rows, columns: sheet.columns, page })
    if (next === undefined) return
    event.preventDefault()
    onChoose(next)
  }

  const width = columns.getTotalSize()
  /** only a cell that is there may be named as the active one */
  const drawn = (cell: CellPlace) => down.some(({ index }) => index === cell.row) && across.some(({ index }) => index === cell.column)
  const row1 = (index: number, y: number, sticky = false) => (
    <SheetRow
      key={sticky ? 'heading' : index}
      index={index}
      cells={row(index)}
      across={across}
      edge={edge}
      chosen={chosen}
      cited={cited}
      found={found}
      read={read}
      figures={figures}
      onChoose={onChoose}
      heading={index === heading}
      hidden={within(sheet.hiddenRows, index)}
      hiddenColumns={sheet.hiddenColumns}
      style={sticky ? { top: height, marginTop: index * height, height, width } : { transform: `translateY(${y}px)`, height, width }}
      sticky={sticky}
    />
  )
  return (
    <div
      className="sheet"
      data-active={chosen !== undefined}
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={t('pane.sheet', { name: sheet.name })}
      aria-rowcount={sheet.rows + 1}
      aria-colcount={sheet.columns + 1}
      aria-activedescendant={chosen && drawn(chosen) ? `cell-${chosen.row}-${chosen.column}` : undefined}
      onKeyDown={onKeyDown}
      style={{ fontSize: `calc(14px * ${k})` }}
    >
      <div className="sheet-body" style={{ height: rows.getTotalSize(), width }} role="rowgroup">
        <div className="sheet-letters" role="row" aria-rowindex={1} style={{ height, width }}>
          <span role="columnheader" className="sheet-corner" style={{ width: edge }} aria-colindex={1}>
            <span className="visually-hidden">{t('pane.rowNumber')}</span>
          </span>
          {across.map((column) => (
            <span
              key={column.index}
              role="columnheader"
              aria-colindex={column.index + 2}
              data-chosen={column.index === chosen?.column}
              data-hidden={within(sheet.hiddenColumns, column.index)}
              title={within(sheet.hiddenColumns, column.index) ? t('pane.hiddenColumn') : undefined}
              style={{ left: column.start, width: column.size }}
            >
              {columnLetters(column.index)}
            </span>
          ))}
        </div>
        {heading !== undefined && row1(heading, 0, true)}
        {down.filter(({ index }) => index !== heading).map(({ index, start }) => row1(index, start))}
      </div>
    </div>
  )
}

/** How many citations the fullest cell of a column holds. */
function tagsOf(cited: ReadonlyMap<string, readonly number[]>): ReadonlyMap<number, number> {
  const tags = new Map<number, number>()
  for (const [at, numbers] of cited) {
    const column = parseAddress(at)?.column
    if (column !== undefined) tags.set(column, Math.max(tags.get(column) ?? 0, Math.min(numbers.length, mostTags + 1)))
  }
  return tags
}
