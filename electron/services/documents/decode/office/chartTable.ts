import type { Block, TableCell } from '#shared/evidence/flow.ts'
import { cellFormat } from '#shared/sheet/cellFormat.ts'
import { below, child, type XmlNode } from './xmlTree.ts'

/** Values of one series that are shown; a chart with more says so by its length. */
const mostRows = 2000
const mostSeries = 60

/**
 * The numbers of a chart as the file keeps them for its last drawing (21.2 of ECMA-376 part 1): a row for each category, a column for
 * each series. The workbook behind them is not read.
 */
export function chartBlocks(root: XmlNode | undefined): readonly Block[] {
  const series = below(root, 'c:ser').slice(0, mostSeries)
  if (series.length === 0) return []
  const names = series.map((one) => points(child(one, 'c:tx'))[0] ?? '')
  const labels = labelsOf(series[0])
  const values = series.map((one) => points(child(one, 'c:val') ?? child(one, 'c:yVal') ?? child(one, 'c:bubbleSize')))
  const count = Math.min(mostRows, Math.max(labels.length, ...values.map(({ length }) => length)))
  const rows: TableCell[][] = [['', ...names].map((text) => ({ ...cellOf(text), head: true }) as const)]
  for (let row = 0; row < count; row++)
    rows.push([cellOf(labels[row] ?? String(row + 1)), ...values.map((column) => cellOf(column[row] ?? ''))])
  const title = below(child(child(root, 'c:chart'), 'c:title'), 'a:t')
    .map(({ text }) => text)
    .join('')
  const heading: Block[] = title === '' ? [] : [{ kind: 'paragraph', runs: [{ text: title, bold: true }] }]
  return [...heading, { kind: 'table', rows }]
}

function cellOf(text: string): TableCell {
  return { blocks: [{ kind: 'paragraph', runs: text === '' ? [] : [{ text }] }] }
}

/** Categories; of several levels the outer is put before the inner. */
function labelsOf(series: XmlNode | undefined): readonly string[] {
  const source = child(series, 'c:cat') ?? child(series, 'c:xVal')
  const levels = below(source, 'c:lvl').map((level) => pointsIn(level))
  if (levels.length === 0) return points(source)
  const [inner = [], ...outer] = levels
  const last = outer.map(() => '')
  return inner.map((text, row) => {
    for (const [index, level] of outer.entries()) last[index] = level[row] || (last[index] ?? '')
    return [...last.toReversed(), text].filter((part) => part !== '').join(' ')
  })
}

function points(source: XmlNode | undefined): readonly string[] {
  const kept = ['c:strCache', 'c:numCache', 'c:strLit', 'c:numLit'].flatMap((name) => below(source, name))[0]
  if (kept) return pointsIn(kept)
  const plain = below(source, 'c:v')[0]?.text
  return plain === undefined ? [] : [plain]
}

/** Numbers as their format shows them, where it is certain: a day is kept as a count of days. */
function pointsIn(node: XmlNode): readonly string[] {
  const found: string[] = []
  const code = child(node, 'c:formatCode')?.text
  const format = node.name.startsWith('c:num') && code !== undefined && code.length < 256 ? cellFormat(code) : undefined
  const shown = (text: string): string => {
    const value = Number(text)
    if (format === undefined || text.trim() === '' || !Number.isFinite(value)) return text
    const made = format.number(value)
    return made.certain ? made.text : text
  }
  for (const point of node.children) {
    if (point.name !== 'c:pt') continue
    const index = Number(point.attributes.idx)
    if (index >= 0 && index < mostRows) found[index] = shown(child(point, 'c:v')?.text ?? '')
  }
  return Array.from(found, (text) => text ?? '')
}
