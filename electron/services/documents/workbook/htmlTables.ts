import type { Rows } from './delimited.ts'
import { sheetLimits, TooLarge } from './limits.ts'

/** The largest span that HTML allows (HTML, 4.9.11); larger ones are reduced to it. */
const spans = { colspan: 1000, rowspan: 65_534 } as const

const tag = /<(\/?)(table|tr|td|th)(?=[\s/>])([^<>]*)>/gi
const entities: Readonly<Record<string, string>> = { nbsp: ' ', middot: '·', quot: '"', apos: "'", gt: '>', lt: '<', amp: '&' }

/**
 * The tables of an HTML text, which many programs name .xls: the texts of their cells, in the columns where a browser would
 * put them. Rows of a table inside a table are rows of the outer one. Throws `TooLarge`.
 */
export function readHtmlTables(source: string): readonly Rows[] {
  const html = withoutComments(source)
  const tables: Table[] = []
  let depth = 0
  let cell: { readonly from: number; readonly attributes: string } | undefined
  let cells = 0
  const end = (to: number) => {
    if (cell && tables.length > 0 && tables.at(-1)?.put(cellText(html.slice(cell.from, to)), cell.attributes)) cells++
    if (cells > sheetLimits.cells) throw new TooLarge()
    cell = undefined
  }
  for (const found of html.matchAll(tag)) {
    const [whole, slash, name = '', attributes = ''] = found
    end(found.index)
    const kind = name.toLowerCase()
    if (kind === 'table') {
      depth = Math.max(0, depth + (slash ? -1 : 1))
      if (!slash && depth === 1) tables.push(new Table())
      if (tables.length > sheetLimits.sheets) throw new TooLarge()
    } else if (slash || depth === 0) continue
    else if (kind === 'tr') tables.at(-1)?.nextRow()
    else cell = { from: found.index + whole.length, attributes }
  }
  end(html.length)
  return tables.map(({ rows }) => rows)
}

/** Places cells next to those that span down from the rows above. */
class Table {
  readonly rows: Rows = []
  #row = -1
  #column = 0
  /** by column: the last row that a cell from above covers */
  readonly #covered: number[] = []

  nextRow(): void {
    this.#row += 1
    this.#column = 0
    if (this.#row >= sheetLimits.rows) throw new TooLarge()
  }

  /** Whether the cell holds something. */
  put(text: string, attributes: string): boolean {
    if (this.#row < 0) this.nextRow()
    while ((this.#covered[this.#column] ?? -1) >= this.#row) this.#column += 1
    const [width, height] = [spanOf(attributes, 'colspan'), spanOf(attributes, 'rowspan')]
    const column = this.#column
    if (column + width > sheetLimits.columns) throw new TooLarge()
    if (height > 1) for (let covered = column; covered < column + width; covered++) this.#covered[covered] = this.#row + height - 1
    this.#column += width
    if (text === '') return false
    const own = this.rows[this.#row] ?? []
    own[column] = { t: 's', v: text }
    this.rows[this.#row] = own
    return true
  }
}

function spanOf(attributes: string, name: keyof typeof spans): number {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']?\\s*(\\d{1,9})`, 'i').exec(attributes)
  return Math.min(spans[name], Math.max(1, Number(found?.[1] ?? 1)))
}

/** The text a browser shows: white space folded, line breaks kept, tags removed. */
function cellText(html: string): string {
  const folded = html
    .replace(/[\t\n\r ]+/g, ' ')
    .replaceAll('> ', '>')
    .replaceAll(' <', '<')
  const text = folded.replace(/<\s?br\b[^<>]*>/gi, '\n').replace(/<[^<>]*>/g, '')
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, entity).replace(/^ +| +$/g, '')
}

function entity(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return entities[name.toLowerCase()] ?? whole
  const code = Number.parseInt(decimal ?? hexadecimal ?? '', decimal === undefined ? 16 : 10)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

function withoutComments(html: string): string {
  const pieces: string[] = []
  let at = 0
  for (let from = html.indexOf('<!--'); from >= 0; from = html.indexOf('<!--', at)) {
    pieces.push(html.slice(at, from))
    const end = html.indexOf('-->', from + 4)
    at = end < 0 ? html.length : end + 3
  }
  return pieces.join('') + html.slice(at)
}
