import { millionths } from '../../format/amounts.ts'
import { plainMark } from '../../format/marks.ts'
import type { Scale, ScaleRow } from '../model.ts'
import type { Finding } from './finding.ts'
import { holesIn } from './holes.ts'
import { boundWords, contains, isBound, isEmpty, spanOf } from './span.ts'

type Rows = Extract<Scale, { kind: 'rows' }>
type Line = Extract<Scale, { kind: 'linear' }>
type PerUnit = Extract<Scale, { kind: 'perUnit' }>

/** A scale of the general model whose full mark some value earns; `max` in hundredths. */
export function scaleFindings(scale: Scale, at: string, max: number, wholeValue = false): readonly Finding[] {
  switch (scale.kind) {
    case 'linear':
      return lineFindings(scale, at)
    case 'rows':
      return rowsFindings(scale, at, max, wholeValue)
    case 'perUnit':
      return perUnitFindings(scale, at, max)
    case 'fixed':
      return markOver(scale.marks, `${at}/marks`, max)
  }
}

/** The most that a scale gives, in hundredths. */
function mostOf(scale: Scale, max: number): number {
  switch (scale.kind) {
    case 'linear':
      return max
    case 'fixed':
      return scale.marks ?? (scale.percent! * max) / 100
    case 'rows':
      return Math.max(...scale.rows.map((row) => mostOfRow(row, max)), scale.otherwise === undefined ? 0 : shareOf(scale.otherwise, max))
    case 'perUnit':
      return Math.min(scale.cap ?? max, scale.step > 0 ? max : (scale.base ?? 0))
  }
}

function mostOfRow(row: ScaleRow, max: number): number {
  return row.scale === undefined ? shareOf(row, max) : mostOf(row.scale, max)
}

function shareOf({ percent, marks }: { readonly percent?: number | undefined; readonly marks?: number | undefined }, max: number): number {
  return marks ?? ((percent ?? 0) * max) / 100
}

/** Whether the top of this scale is the criterion's: a scale inside a row need not reach it. */
export function reachFindings(scale: Scale, at: string, max: number): readonly Finding[] {
  const most = mostOf(scale, max)
  return most >= max ? [] : [{ code: 'standard.full-unreachable', at, got: plainMark(Math.round(most)), want: plainMark(Math.round(most)) }]
}

function lineFindings({ floor, target, from, atFloor, below }: Line, at: string): readonly Finding[] {
  if (millionths(floor) === millionths(target)) return [{ code: 'standard.formula', at: `${at}/target`, want: `≠ ${floor}`, got: target }]
  if (from === 'zero' && millionths(target) <= 0n) return [{ code: 'standard.formula', at: `${at}/target`, want: '> 0', got: target }]
  if (from === 'zero') return throughZero({ floor, target, atFloor, below }, at)
  const findings: Finding[] = []
  if ((below ?? 0) > (atFloor ?? 0))
    findings.push({ code: 'standard.floor-share', at: `${at}/below`, got: `${below}%`, want: `${atFloor ?? 0}%` })
  if (atFloor === 100) findings.push({ code: 'standard.bound-idle', at: `${at}/target`, got: target })
  return findings
}

/** A line through zero rises, has no share of its own at the floor, and gives less below the floor than at it. */
function throughZero(
  { floor, target, atFloor, below = 0 }: Pick<Line, 'floor' | 'target' | 'atFloor' | 'below'>,
  at: string,
): readonly Finding[] {
  const [start, end] = [millionths(floor), millionths(target)]
  if (end < start) return [{ code: 'standard.formula', at: `${at}/target`, want: `> ${floor}`, got: target }]
  if (atFloor !== undefined) return [{ code: 'standard.formula', at: `${at}/atFloor`, got: `${atFloor}%`, want: '' }]
  const share = start <= 0n ? 0n : (start * 100n) / end
  return below > 0 && BigInt(below) > share
    ? [{ code: 'standard.floor-share', at: `${at}/below`, got: `${below}%`, want: `${share}%` }]
    : []
}

function rowsFindings({ rows, otherwise }: Rows, at: string, max: number, wholeValue: boolean): readonly Finding[] {
  const findings: Finding[] = []
  const spans = rows.map(spanOf)
  for (const [place, row] of rows.entries()) {
    const here = `${at}/rows/${place}`
    findings.push(...markOver(row.marks, `${here}/marks`, max))
    if (isEmpty(spans[place]!)) findings.push({ code: 'standard.condition-never', at: here, got: boundWords(row) })
    else if (rows.slice(0, place).some((above, index) => covers(above, row) && contains(spans[index]!, spans[place]!)))
      findings.push({ code: 'standard.rows-order', at: here, got: words(row) })
  }
  if (findings.length === 0)
    findings.push(
      ...orderFindings(rows, `${at}/rows`, max),
      ...holesIn(rows, wholeValue).map(
        (place) => ({ code: 'standard.rows-hole', at: `${at}/rows/${place}`, got: words(rows[place]!) }) as const,
      ),
    )
  return otherwise === undefined ? findings : [...findings, ...markOver(otherwise.marks, `${at}/otherwise/marks`, max)]
}

/** Whether a row takes everything that a later one would have, apart from its bounds. */
function covers(above: ScaleRow, row: ScaleRow): boolean {
  return above.when === undefined || JSON.stringify(above.when) === JSON.stringify(row.when)
}

/** Rows that are compared by one kind of bound alone give less from the top, or more all along. */
function orderFindings(rows: readonly ScaleRow[], at: string, max: number): readonly Finding[] {
  const plain = rows.every((row) => row.when === undefined && row.scale === undefined)
  const lower = rows.every(({ atMost, lessThan }) => atMost === undefined && lessThan === undefined)
  if (!plain || !lower) return []
  const marks = rows.map((row) => shareOf(row, max))
  const rising = rows.length > 1 && marks.every((mark, place) => place === 0 || mark > marks[place - 1]!)
  if (rising) return [{ code: 'standard.rows-rising', at, got: words(rows.at(-1)!) }]
  return rows.flatMap((row, place): readonly Finding[] => {
    if (place === 0 || marks[place]! < marks[place - 1]!) return []
    const code = marks[place] === marks[place - 1] ? 'standard.row-same' : 'standard.rows-fall'
    return [{ code, at: `${at}/${place}`, got: words(row), want: words(rows[place - 1]!) }]
  })
}

function perUnitFindings({ from, base, each, step, cap }: PerUnit, at: string, max: number): readonly Finding[] {
  if (millionths(each) === 0n) return [{ code: 'standard.formula', at: `${at}/each`, want: '≠ 0', got: each }]
  const findings: Finding[] = [...markOver(base, `${at}/base`, max)]
  if (step === 0) findings.push({ code: 'standard.weight-zero', at: `${at}/step`, got: '0' })
  if (cap !== undefined && cap > max) findings.push({ code: 'standard.cap-idle', at: `${at}/cap`, got: plainMark(cap) })
  if (base !== undefined && cap !== undefined && base > cap)
    findings.push({ code: 'standard.mark-over', at: `${at}/base`, got: plainMark(base), want: plainMark(cap) })
  if (base !== undefined && from === undefined && base >= max)
    findings.push({ code: 'standard.bound-idle', at: `${at}/base`, got: plainMark(base) })
  return findings
}

function markOver(marks: number | undefined, at: string, max: number): readonly Finding[] {
  return marks !== undefined && marks > max ? [{ code: 'standard.mark-over', at, got: plainMark(marks), want: plainMark(max) }] : []
}

function words(row: ScaleRow): string {
  const share = row.scale !== undefined ? '…' : row.marks !== undefined ? plainMark(row.marks) : `${row.percent}%`
  return `${isBound(row) ? boundWords(row) : '*'}→${share}`
}
