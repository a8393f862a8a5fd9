import type { Layout } from '../../layout/index.ts'
import type { ResultRecord } from '../../result/format.ts'
import { printedText } from '../../text/printable.ts'
import type { ExpectedPrint, PageTexts, TextItem } from './expected.ts'

/**
 * Whether the printed pages say what the result says: digest and check code on every page; centre, expert, unit and
 * task; maximum and mark of every criterion in its own column; every total; opinion and reasons word for word.
 * Both sides are spelled as the forms print (`printedText`).
 */
export function pagesAgree(layout: Layout, result: ResultRecord, expected: ExpectedPrint, pages: PageTexts): boolean {
  if (!identifiesPages([expected.digest, expected.checkCode], pages)) return false
  const bodies = bodiesOf(layout, pages)
  if (!marksAgree(layout, expected, bodies) || !totalsAgree(layout, expected, bodies.flat())) return false
  return missingTexts(layout, result, expected, pages).length === 0
}

/** A text of the record that no page shows: its place, as blockers name places, and the first character that is missing. */
export interface MissingText {
  readonly at: string
  readonly name?: string
  readonly lost: string
}

/** The texts of a record that its pages do not show word for word. */
export function missingTexts(layout: Layout, result: ResultRecord, expected: ExpectedPrint, pages: PageTexts): readonly MissingText[] {
  const whole = [squeeze(pages.flatMap((page) => page.map((item) => item.text)).join(''))]
  const lines = bodiesOf(layout, pages).flatMap(linesOf).map(squeeze)
  const heads: readonly Statement[] = [
    { at: '/centre/name', text: expected.centre },
    { at: '/expert/name', text: expected.expert },
    { at: '/expert/unit', text: expected.unit },
    { at: '/task', text: expected.task },
  ]
  const missing = (statements: readonly Statement[], within: readonly string[]) =>
    statements.flatMap(({ text, ...place }) => {
      const wanted = squeeze(text)
      return standsIn(wanted, within) ? [] : [{ ...place, lost: lostAt(wanted, within) }]
    })
  return [...missing(heads, whole), ...missing(statements(result), lines)]
}

/** The first character after the longest beginning that the pages show. */
function lostAt(wanted: string, within: readonly string[]): string {
  const characters = [...wanted]
  let [low, high] = [0, characters.length]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (standsIn(characters.slice(0, middle).join(''), within)) low = middle
    else high = middle - 1
  }
  return characters[low] ?? ''
}

/** The text between running head and signing line of each page, without blanks; y is measured from below. */
function bodiesOf({ page, footer }: Layout, pages: PageTexts): readonly (readonly TextItem[])[] {
  const [top, bottom] = [page.height - page.runningRule, page.height - footer.signTop]
  return pages.map((items) => items.filter(({ text, y }) => text.trim() !== '' && y < top && y > bottom))
}

/** Pieces of one line set in several fonts follow each other without a gap: they are one text again. */
function linesOf(items: readonly TextItem[]): readonly string[] {
  const lines: string[] = []
  let before: TextItem | undefined
  for (const item of items) {
    const follows = before && Math.abs(before.y - item.y) < 0.1 && Math.abs(before.x + before.width - item.x) < 0.5
    if (follows) lines.push(`${lines.pop()}${item.text}`)
    else lines.push(item.text)
    before = item
  }
  return lines
}

/** Whether every page carries each of the texts. */
export function identifiesPages(texts: readonly string[], pages: PageTexts): boolean {
  return (
    pages.length > 0 &&
    pages.every((page) => {
      const whole = squeeze(page.map((item) => item.text).join(''))
      return texts.every((text) => whole.includes(squeeze(text)))
    })
  )
}

interface Columns {
  readonly max: number
  readonly mark: number
}

/** Every mark in a criterion's row is that criterion's, and there is exactly one. */
function marksAgree({ words }: Layout, { criteria }: ExpectedPrint, pages: readonly (readonly TextItem[])[]): boolean {
  const found = new Map(criteria.map(({ id }) => [id, { max: new Set<string>(), mark: new Set<string>() }]))
  for (const page of pages) {
    let columns: Columns | undefined
    let row: { readonly max: Set<string>; readonly mark: Set<string> } | undefined
    for (const item of page) {
      columns = headerAt(words, item, page) ?? columns
      if (item.text === words['head.max'] || item.text === words['subtotal.page']) row = undefined
      row = columns && item.x < columns.max ? (found.get(item.text) ?? row) : row
      if (!columns || !row) continue
      if (isUnder(item, columns.max)) row.max.add(item.text)
      if (isUnder(item, columns.mark)) row.mark.add(item.text)
    }
  }
  return criteria.every(({ id, max, mark }) => isOnly(found.get(id)!.max, max) && isOnly(found.get(id)!.mark, mark))
}

/** The columns, when this is the heading of the maxima with the heading of the marks on its line. */
function headerAt(words: Layout['words'], item: TextItem, page: readonly TextItem[]): Columns | undefined {
  if (item.text !== words['head.max']) return undefined
  const mark = page.find((other) => other.text === words['head.mark'] && Math.abs(other.y - item.y) < 1)
  return mark && { max: centre(item), mark: centre(mark) }
}

/** After the heading of the totals, the figures come line by line: maximum, by persons, by formula, total. */
function totalsAgree({ words }: Layout, { totals, criteria }: ExpectedPrint, items: readonly TextItem[]): boolean {
  if (criteria.length === 0) return true
  const wanted = totals.flatMap(({ max, expert, formula, mark }) => [max, expert, formula, mark])
  const start = items.findIndex((item) => item.text === words['total.mark'])
  const figures = items.slice(start + 1).filter(({ text }) => /^\d+\.\d\d$/.test(text) || wanted.includes(text))
  const isSingle = items.filter((item) => item.text === words['total.mark']).length === 1
  return start >= 0 && isSingle && wanted.every((text, at) => figures[at]?.text === text)
}

interface Statement {
  readonly at: string
  /** the entry that the place belongs to: `S06 创新能力` */
  readonly name?: string
  readonly text: string
}

function statements({ opinion, criteria, values, adjustments }: ResultRecord): readonly Statement[] {
  const found: (Omit<Statement, 'text'> & { readonly text: string | undefined })[] = [
    ...criteria.map(({ id, name, reason }) => ({ at: `/marks/${id}/reason`, name: `${id} ${name}`, text: reason })),
    ...values.map(({ figure, year, reason }) => ({ at: `/values/${figure}${year === undefined ? '' : `@${year}`}/reason`, text: reason })),
    ...adjustments.map(({ item, reason }) => ({ at: `/adjustments/${item}/reason`, name: item, text: reason })),
    ...(['overall', 'strengths', 'problems', 'suggestions', 'conclusion'] as const).map((part) => ({
      at: `/opinion/${part}`,
      text: opinion?.[part],
    })),
  ]
  return found.filter((one): one is Statement => one.text !== undefined)
}

/** How many other texts may be between two lines of one text: the other cells of a row, a head repeated after a page break. */
const farthest = 80

/** Whether the pages show the text: in one line, or line after line in the order of the contents. */
function standsIn(wanted: string, texts: readonly string[]): boolean {
  return wanted === '' || texts.some((line, start) => line.includes(wanted) || readsOn(wanted, texts, start))
}

function readsOn(wanted: string, texts: readonly string[], start: number): boolean {
  let rest = wanted.slice(overlap(texts[start]!, wanted))
  if (rest === wanted) return false
  for (let next = start + 1, skipped = 0; rest !== '' && next < texts.length && skipped < farthest; next++) {
    const text = texts[next]!
    if (text.startsWith(rest)) return true
    if (rest.startsWith(text)) {
      rest = rest.slice(text.length)
      skipped = 0
    } else skipped++
  }
  return rest === ''
}

/** Length of the longest end of the line (it may begin with a label) that the wanted text begins with. */
function overlap(line: string, wanted: string): number {
  for (let at = 0; at < line.length; at++) if (wanted.startsWith(line.slice(at))) return line.length - at
  return 0
}

function isOnly(found: ReadonlySet<string>, wanted: string): boolean {
  return found.size === 1 && found.has(wanted)
}

function isUnder(item: TextItem, middle: number): boolean {
  return Math.abs(centre(item) - middle) < 1.5
}

function centre(item: TextItem): number {
  return item.x + item.width / 2
}

function squeeze(text: string): string {
  return printedText(text).replace(/\s+/gu, '')
}
