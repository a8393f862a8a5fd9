import type { Table, TableCell } from '#shared/evidence/flow.ts'
import { child, childrenOf, within, type XmlNode } from '../xmlTree.ts'
import { type Context, collect } from './context.ts'
import { hasLines } from './styles.ts'

const most = { columns: 400, rows: 100 } as const

interface ReadCell {
  readonly cell: TableCell
  readonly column: number
  /** continues the cell above */
  readonly isContinued: boolean
}

interface ReadRow {
  readonly cells: readonly ReadCell[]
  /** pages that begin before this row, and inside it */
  readonly before: number
  readonly later: number
}

/** A table with its merged cells, cut where a page begins. */
export function readTable(node: XmlNode, context: Context): void {
  const { sink } = context
  const facts = child(node, 'w:tblPr')
  const isPlain = !hasLines(child(facts, 'w:tblBorders')) && !context.styles.isRuled(child(facts, 'w:tblStyle')?.attributes['w:val'])
  const widths = childrenOf(child(node, 'w:tblGrid'), 'w:gridCol')
    .slice(0, most.columns)
    .map(({ attributes }) => Math.round(((Number(attributes['w:w']) || 0) * 10) / context.styles.bodySize) / 100)
  let rows: ReadRow[] = []
  let cellLines = false
  const flush = () => {
    if (rows.length > 0) sink.add(table(rows, widths, isPlain && !cellLines))
    rows = []
  }
  for (const source of rowsOf(node)) {
    cellLines ||= childrenOf(source.row, 'w:tc').some((cell) => hasLines(within(cell, 'w:tcPr', 'w:tcBorders')))
    const row = readRow(source.row, { ...context, change: source.change ?? context.change })
    // a table of many rows is drawn in pieces; one begins where no cell goes on from the row above
    if (rows.length >= most.rows && !row.cells.some(({ isContinued }) => isContinued)) flush()
    for (let count = 0; count < row.before; count++) {
      flush()
      sink.breakPage('stored')
    }
    rows.push(row)
    for (let count = 0; count < row.later; count++) {
      flush()
      sink.breakPage('stored')
    }
  }
  flush()
}

interface Source {
  readonly row: XmlNode
  readonly change?: 'inserted' | 'deleted'
}

/** Rows, also those inside content controls; a row may be inserted or deleted as a whole. */
function rowsOf(node: XmlNode): readonly Source[] {
  return node.children.flatMap((one): readonly Source[] => {
    if (one.name === 'w:tr') {
      const facts = child(one, 'w:trPr')
      const change = child(facts, 'w:ins') ? 'inserted' : child(facts, 'w:del') ? 'deleted' : undefined
      return [{ row: one, ...(change && { change }) }]
    }
    return wrappers.has(one.name) ? rowsOf(one) : []
  })
}

const wrappers = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:del', 'w:moveTo', 'w:moveFrom'])

function cellsOf(row: XmlNode): readonly XmlNode[] {
  return row.children.flatMap((one) => (one.name === 'w:tc' ? [one] : wrappers.has(one.name) ? cellsOf(one) : []))
}

function readRow(node: XmlNode, context: Context): ReadRow {
  const facts = child(node, 'w:trPr')
  const head = child(facts, 'w:tblHeader') !== undefined
  const gap = (name: string) => Math.min(most.columns, Number(child(facts, name)?.attributes['w:val'] ?? 0) || 0)
  const cells: ReadCell[] = []
  let column = 0
  const blank = (columns: number) => {
    if (columns > 0) cells.push({ cell: { blocks: [], ...(columns > 1 && { columns }) }, column, isContinued: false })
    column += columns
  }
  blank(gap('w:gridBefore'))
  let [before, later] = [0, 0]
  for (const source of cellsOf(node)) {
    const own = child(source, 'w:tcPr')
    const merge = child(own, 'w:hMerge')
    const isRest = merge !== undefined && merge.attributes['w:val'] !== 'restart'
    const columns = Math.max(1, Math.min(most.columns - column, Number(child(own, 'w:gridSpan')?.attributes['w:val'] ?? 1) || 1))
    const upright = child(own, 'w:vMerge')
    const isContinued = upright !== undefined && upright.attributes['w:val'] !== 'restart'
    const held = collect(context.sink)
    context.readBlocks(source, { ...context, sink: held })
    before = Math.max(before, held.breaks.before)
    later = Math.max(later, held.breaks.later)
    const last = cells.at(-1)
    if (isRest && last) cells[cells.length - 1] = { ...last, cell: { ...last.cell, columns: (last.cell.columns ?? 1) + columns } }
    else {
      const shade = colour(child(own, 'w:shd')?.attributes['w:fill'])
      const cell = { blocks: held.blocks, ...(columns > 1 && { columns }), ...(head && { head: true as const }), ...(shade && { shade }) }
      cells.push({ cell, column, isContinued })
    }
    column += columns
    if (column >= most.columns) break
  }
  blank(Math.min(gap('w:gridAfter'), most.columns - column))
  return { cells, before, later }
}

function colour(fill: string | undefined): string | undefined {
  return fill !== undefined && /^[0-9a-f]{6}$/iu.test(fill) && !/^f{6}$/iu.test(fill) ? `#${fill.toLowerCase()}` : undefined
}

/** Cells over one another become one; a cell that continues one of an earlier page begins again, empty. */
function table(rows: readonly ReadRow[], widths: readonly number[], isPlain: boolean): Table {
  const open = new Map<number, { cell: TableCell }>()
  const made = rows.map(({ cells }) => {
    const row: { cell: TableCell }[] = []
    for (const { cell, column, isContinued } of cells) {
      const above = isContinued ? open.get(column) : undefined
      if (above) above.cell = { ...above.cell, rows: (above.cell.rows ?? 1) + 1 }
      else {
        const holder = { cell }
        row.push(holder)
        open.set(column, holder)
      }
    }
    return row
  })
  return {
    kind: 'table',
    rows: made.map((row) => row.map(({ cell }) => cell)),
    ...(widths.length > 1 && widths.every((width) => width > 0) && { widths }),
    ...(isPlain && { plain: true }),
  }
}
