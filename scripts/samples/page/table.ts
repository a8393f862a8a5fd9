import type { Face } from '../fontFile.ts'
import type { Block } from './blocks.ts'
import { type Cursor, frame, textWidthOfPage } from './layout.ts'
import type { Pen } from './pen.ts'
import { breakLines, textWidth } from './typeset.ts'

type TableBlock = Extract<Block, { kind: 'table' }>

const cell = { size: 10, leading: 14, padding: 4 } as const

/** A ruled table: grey bold head row, wrapped cells, numbers to the right. */
export function drawTable(pen: Pen, table: TableBlock, cursor: Cursor): void {
  if (table.caption) {
    cursor.y -= 20
    pen.text('sansBold', table.caption, 10.5, (frame.left + frame.right - textWidth('sansBold', table.caption, 10.5)) / 2, cursor.y)
  }
  cursor.y -= 8
  const widths = columnWidths(table)
  const top = cursor.y
  const aligns = table.columns.map((name): Align => (name === '序号' ? 'middle' : 'content'))
  drawRow(pen, table.columns, widths, cursor, aligns, true)
  for (const row of table.rows) drawRow(pen, row, widths, cursor, aligns)
  let x: number = frame.left
  for (const width of [0, ...widths]) {
    x += width
    pen.line(x, top, x, cursor.y)
  }
  cursor.y -= 6
}

/** `content`: numbers to the right, short words in the middle, longer ones to the left. */
export type Align = 'left' | 'middle' | 'content'

export function drawRow(
  pen: Pen,
  row: readonly string[],
  widths: readonly number[],
  cursor: Cursor,
  aligns: readonly Align[],
  head = false,
): void {
  const face: Face = head ? 'sansBold' : 'serif'
  const cells = widths.map((width, index) => breakLines(face, row[index] ?? '', cell.size, width - 2 * cell.padding))
  const height = Math.max(...cells.map((lines) => lines.length), 1) * cell.leading + 5
  if (head) pen.box(frame.left, cursor.y - height, textWidthOfPage, height, [232, 236, 241])
  pen.line(frame.left, cursor.y, frame.right, cursor.y)
  let x: number = frame.left
  widths.forEach((width, index) => {
    const lines = cells[index] ?? []
    const first = cursor.y - (height - lines.length * cell.leading) / 2 - cell.leading + 3.6
    lines.forEach((line, at) => {
      const wide = textWidth(face, line, cell.size)
      const align = head ? 'middle' : alignOf(aligns[index] ?? 'content', row[index] ?? '')
      const offset = align === 'right' ? width - cell.padding - wide : align === 'middle' ? (width - wide) / 2 : cell.padding
      pen.text(face, line, cell.size, x + offset, first - at * cell.leading)
    })
    x += width
  })
  cursor.y -= height
  pen.line(frame.left, cursor.y, frame.right, cursor.y)
}

/** Given shares of the width, or shares by the longest entry of each column. */
function columnWidths(table: TableBlock): number[] {
  const shares =
    table.widths ??
    table.columns.map(
      (column, index) =>
        Math.min(18, Math.max(3.2, ...[column, ...table.rows.map((row) => row[index] ?? '')].map((text) => textWidth('serif', text, 1)))) +
        1,
    )
  const sum = shares.reduce((total, share) => total + share, 0)
  return shares.map((share) => (share / sum) * textWidthOfPage)
}

function alignOf(align: Align, text: string): 'left' | 'middle' | 'right' {
  if (align !== 'content') return align
  if (/^[\d,.%]+$/u.test(text)) return 'right'
  return [...text].length <= 10 ? 'middle' : 'left'
}
