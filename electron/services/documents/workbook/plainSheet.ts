import { sheetLimits, TooLarge } from './limits.ts'

/** More columns described than a few times all there are is no worksheet. */
const mostDescribed = 4 * sheetLimits.columns

/**
 * A worksheet's part with nothing round its cells but what is shown of it: hidden columns and the filter. What claims to reach
 * over a million rows (links, merged ranges) or columns is left out or cut, since SheetJS would walk all of it. Throws `TooLarge`.
 */
export function plainSheet(part: Buffer): Buffer {
  const open = /<(?:\w+:)?sheetData\b[^<>]*>/.exec(part.toString('latin1', 0, Math.min(part.length, headBytes)))
  if (open === null) return part.length > headBytes ? refuse() : Buffer.from(plainHead(part.toString('latin1')), 'latin1')
  const head = Buffer.from(plainHead(part.toString('latin1', 0, open.index)), 'latin1')
  const end = open[0].endsWith('/>') ? open.index + open[0].length : part.lastIndexOf('sheetData>') + 'sheetData>'.length
  const filter = /<(?:\w+:)?autoFilter\b[^<>]*?\bref\s*=\s*["']([A-Za-z0-9:$]{1,40})["']/.exec(part.toString('latin1', end))?.[1]
  const tail = filter === undefined ? '</worksheet>' : `<autoFilter ref="${filter}"/></worksheet>`
  return Buffer.concat([head, part.subarray(open.index, Math.max(end, open.index)), Buffer.from(tail)])
}

/** The part before the cells, which describes the columns. */
const headBytes = 4 * 2 ** 20

function refuse(): never {
  throw new TooLarge()
}

function plainHead(head: string): string {
  let described = 0
  return head.replace(/<(?:\w+:)?col\s[^<>]*>/g, (column) => {
    const [min, max] = ['min', 'max'].map((name) => Number(new RegExp(`\\b${name}\\s*=\\s*["'](\\d{1,12})`).exec(column)?.[1] ?? 0))
    const last = Math.min(max!, sheetLimits.columns)
    described += Math.max(0, last - min! + 1)
    if (described > mostDescribed) refuse()
    return column.replace(/(\bmax\s*=\s*["'])\d+/, `$1${last}`)
  })
}
