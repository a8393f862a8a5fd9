import { plainMark } from '../../format/marks.ts'
import type { Standard } from '../format.ts'
import type { Finding } from './finding.ts'

type Item = Standard['adjustments']['bonus'][number]

/** Bonus and deductions that can be given whole, and that count where they stand. */
export function adjustmentFindings({ stage, adjustments }: Standard): readonly Finding[] {
  const { bonus, deductions, bonusCap, deductionCap, counted = stage === '绩效评价' } = adjustments
  const idle = counted ? undefined : stage
  return [
    ...listFindings(bonus, bonusCap, '/adjustments/bonus', '/adjustments/bonusCap', idle),
    ...listFindings(deductions, deductionCap, '/adjustments/deductions', '/adjustments/deductionCap', idle),
  ]
}

function listFindings(items: readonly Item[], cap: number, at: string, capAt: string, idle: string | undefined): readonly Finding[] {
  if (items.length === 0) return cap === 0 ? [] : [{ code: 'standard.cap-idle', at: capAt, got: plainMark(cap) }]
  if (idle !== undefined) return [{ code: 'standard.adjustment-stage', at, got: idle, want: '绩效评价' }]
  if (cap === 0) return [{ code: 'standard.adjustment-cap', at: capAt, got: String(items.length) }]
  return [
    ...items.flatMap((item, place) => itemFindings(item, cap, `${at}/${place}`)),
    ...(most(items) < cap ? [{ code: 'standard.cap-idle', at: capAt, got: plainMark(cap), want: plainMark(most(items)) } as const] : []),
  ]
}

function itemFindings({ amounts, cap, per }: Item, all: number, at: string): readonly Finding[] {
  const greatest = Math.max(...amounts)
  if (cap !== undefined && greatest > cap)
    return [{ code: 'standard.adjustment-amount', at: `${at}/cap`, got: plainMark(greatest), want: plainMark(cap) }]
  const findings: Finding[] = amounts.flatMap((amount, place): readonly Finding[] => {
    if (amount > all)
      return [{ code: 'standard.adjustment-amount', at: `${at}/amounts/${place}`, got: plainMark(amount), want: plainMark(all) }]
    return amounts.indexOf(amount) < place ? [{ code: 'standard.amount-twice', at: `${at}/amounts/${place}`, got: plainMark(amount) }] : []
  })
  const idle = cap !== undefined && (cap > all || (per === undefined && cap > greatest))
  return idle ? [...findings, { code: 'standard.cap-idle', at: `${at}/cap`, got: plainMark(cap) }] : findings
}

/** The most that all items give together; without end where one is counted by number and has no cap. */
function most(items: readonly Item[]): number {
  return items.reduce(
    (sum, { amounts, cap, per }) => sum + (cap ?? (per === undefined ? Math.max(...amounts) : Number.POSITIVE_INFINITY)),
    0,
  )
}
