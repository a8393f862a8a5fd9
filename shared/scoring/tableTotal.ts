import type { Standard } from '../standard/format.ts'
import { add, divide, type Exact, greatest, least, multiply, sign, subtract, whole, zero } from './exact.ts'
import { roundedMark } from './scoreFormula.ts'

/** What a criterion brings to the total, in hundredths: an exact mark, nothing because it is elsewhere, or no mark yet. */
export type Brought =
  | { readonly kind: 'mark'; readonly mark: Exact }
  /** not in this centre's table */
  | { readonly kind: 'absent' }
  /** not applicable, its weight goes to the rest */
  | { readonly kind: 'spread'; readonly over: 'dimension' | 'total' }
  | { readonly kind: 'none' }

/** How items add up: which group and dimension each stands in and within what limits. A standard says it, and so does a signed record. */
export interface SumShape {
  readonly groups?: readonly { readonly id: string; readonly cap?: number | undefined }[] | undefined
  readonly dimensions: readonly { readonly id: string; readonly max: number; readonly mayExceed?: boolean | undefined }[]
  readonly criteria: readonly SummedItem[]
}

interface SummedItem {
  readonly id: string
  readonly dimension: string
  readonly group?: string | undefined
  readonly counts?: 'bonus' | 'deduction' | undefined
  readonly max: number
}

/** Subtotals and total, exact hundredths; `undefined` while an item of them has no mark. */
export interface TableSums {
  readonly groups: ReadonlyMap<string, Exact | undefined>
  readonly dimensions: ReadonlyMap<string, Exact | undefined>
  /** before bonus, deductions and rounding */
  readonly sum: Exact | undefined
}

/** Adds items to groups, groups to dimensions, dimensions to the whole; each level within its cap. */
export function tableSums(standard: SumShape, brought: ReadonlyMap<string, Brought>): TableSums {
  const groups = new Map<string, Exact | undefined>()
  const dimensions = new Map<string, Exact | undefined>()
  for (const { id, cap } of standard.groups ?? []) {
    const sum = sumOf(
      standard.criteria.filter(({ group }) => group === id),
      brought,
    )
    groups.set(id, sum && within(sum, cap))
  }
  let [all, spread] = [zero as Exact | undefined, 0]
  for (const dimension of standard.dimensions) {
    const own = standard.criteria.filter((criterion) => criterion.dimension === dimension.id)
    const sum = dimensionSum(own, dimension, groups, brought)
    dimensions.set(dimension.id, sum)
    all = all && sum && add(all, sum)
    spread += weightOf(own, brought, 'total')
  }
  return { groups, dimensions, sum: all && spreadOver(all, 10_000, spread) }
}

function dimensionSum(
  own: readonly SummedItem[],
  { max, mayExceed }: SumShape['dimensions'][number],
  groups: ReadonlyMap<string, Exact | undefined>,
  brought: ReadonlyMap<string, Brought>,
): Exact | undefined {
  const ids = [...new Set(own.flatMap(({ group }) => (group === undefined ? [] : [group])))]
  const parts = [
    sumOf(
      own.filter(({ group, counts }) => group === undefined && counts === undefined),
      brought,
    ),
    ...ids.map((id) => groups.get(id)),
  ]
  const plain = parts.reduce((sum, part) => sum && part && add(sum, part), zero as Exact | undefined)
  const bonus = sumOf(
    own.filter(({ group, counts }) => group === undefined && counts === 'bonus'),
    brought,
  )
  const deduction = sumOf(
    own.filter(({ group, counts }) => group === undefined && counts === 'deduction'),
    brought,
  )
  if (plain === undefined || bonus === undefined || deduction === undefined) return undefined
  const marks = spreadOver(plain, max, weightOf(own, brought, 'dimension'))
  const sum = greatest(zero, subtract(add(marks, bonus), deduction))
  return mayExceed === true ? sum : least(sum, whole(max))
}

function sumOf(criteria: readonly SummedItem[], brought: ReadonlyMap<string, Brought>): Exact | undefined {
  let sum = zero
  for (const { id, counts, group } of criteria) {
    const one = brought.get(id)
    if (one === undefined || one.kind === 'none') return undefined
    if (one.kind !== 'mark') continue
    sum = group !== undefined && counts === 'deduction' ? subtract(sum, one.mark) : add(sum, one.mark)
  }
  return sum
}

/** What is spread has its weight given to the rest: the sum × max ÷ (max − weight). */
function spreadOver(sum: Exact, max: number, weight: number): Exact {
  return weight === 0 || weight >= max ? sum : divide(multiply(sum, whole(max)), whole(max - weight))
}

function weightOf(criteria: readonly SummedItem[], brought: ReadonlyMap<string, Brought>, over: 'dimension' | 'total'): number {
  return criteria.reduce((sum, { id, max }) => {
    const one = brought.get(id)
    return one?.kind === 'spread' && one.over === over ? sum + max : sum
  }, 0)
}

function within(sum: Exact, cap: number | undefined): Exact {
  const floored = sign(sum) < 0 ? zero : sum
  return cap === undefined ? floored : least(floored, whole(cap))
}

/** The total in hundredths, within 0 and 100 marks, rounded half up once. */
export function tableTotal({ decimals }: Pick<Standard, 'decimals'>, sum: Exact, bonus: number, deduction: number): number {
  const total = roundedMark(add(sum, whole(bonus - deduction)), decimals?.total)
  return Math.min(10_000, Math.max(0, total))
}
