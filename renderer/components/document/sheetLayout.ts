type Row = readonly string[]

/** citations of one cell that are drawn; of more only the count */
export const mostTags = 3

/** px of every column before big text and zoom: as wide as its longest text of these rows, within reason, and room for the citations in one cell (`tags`). */
export function columnWidths(rows: readonly Row[], columns: number, tags: ReadonlyMap<number, number> = new Map()): readonly number[] {
  const titles = new Set(rows.filter((row) => row.filter((text) => text !== '').length <= 1))
  return Array.from({ length: columns }, (_, column) => {
    const longest = rows.reduce((most, row) => (titles.has(row) ? most : Math.max(most, textWidth(row[column] ?? ''))), 0)
    return Math.min(320, Math.max(48, Math.ceil(longest * 7.6) + 22)) + 40 * (tags.get(column) ?? 0)
  })
}

/** Half-width characters; a Chinese one counts two. */
function textWidth(text: string): number {
  let width = 0
  for (const char of text) width += (char.codePointAt(0) ?? 0) > 0x2e7f ? 1.9 : 1
  return width
}

/** The row with the headings among the first rows: the first that fills most columns and has no figures. `undefined` when there is none. */
export function headingRow(rows: readonly Row[]): number | undefined {
  const filled = (row: Row) => row.filter((text) => text.trim() !== '').length
  const most = Math.max(0, ...rows.slice(0, 30).map(filled))
  if (most < 2) return undefined
  const found = rows.slice(0, 10).findIndex((row) => filled(row) >= Math.max(2, most - 1) && !row.some(isFigure))
  return found < 0 ? undefined : found
}

/** Columns in which most filled cells below the headings are figures; their headings are right-aligned, too. */
export function figureColumns(rows: readonly Row[], heading: number | undefined): ReadonlySet<number> {
  const below = rows.slice((heading ?? -1) + 1)
  const columns = Math.max(0, ...below.map((row) => row.length))
  const found = new Set<number>()
  for (let column = 0; column < columns; column++) {
    const filled = below.map((row) => row[column] ?? '').filter((text) => text.trim() !== '')
    if (filled.length > 0 && filled.filter(isFigure).length * 2 > filled.length) found.add(column)
  }
  return found
}

/** A figure is shown at the right of its cell. */
export function isFigure(text: string): boolean {
  return /^[-+(]?[¥￥]?\d[\d,]*(\.\d+)?\)?%?$/.test(text.trim())
}

interface Grid {
  /** px of a row */
  readonly height: number
  readonly heading: number | undefined
  readonly rows: number
}

/** First and last row (from 1) that can be seen below the letters, and below the headings once they stay on top. */
export function rowsInSight(offset: number, view: number, { height, heading, rows }: Grid): readonly [number, number] {
  const stays = heading !== undefined && offset > heading * height ? height : 0
  const first = Math.floor((offset + stays) / height) + 1
  const last = Math.floor((offset + view - height) / height)
  return [Math.min(first, rows), Math.max(Math.min(first, rows), Math.min(last, rows))]
}

/** Is a row or column within one of these stretches (from … to …, both counted)? */
export function within(stretches: readonly (readonly [number, number])[], index: number): boolean {
  return stretches.some(([from, to]) => index >= from && index <= to)
}
