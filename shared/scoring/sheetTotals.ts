import { roundHalfUp, whole } from './exact.ts'
import { type Brought, type SumShape, tableSums, tableTotal } from './tableTotal.ts'

const fullMark = 10_000

/** What a sheet's sums are made of: hundredths by item, where it has a mark. An item that is not in this centre's table brings nothing. */
export interface MarkedItem {
  readonly id: string
  readonly method: string
  readonly state: 'scored' | 'missing' | 'invalid' | 'not-in-branch' | 'checked'
  readonly mark?: number | undefined
}

/** Sums of one sheet in hundredths; `formula`, a group, a dimension and `total` are absent while one of their items is open. */
export interface SheetTotals {
  readonly expert: number
  readonly formula?: number
  readonly groups: ReadonlyMap<string, number | undefined>
  readonly dimensions: ReadonlyMap<string, number | undefined>
  readonly total?: number
}

/**
 * The sums of one sheet, each level within its caps (`tableSums`): what persons marked, what formulas gave, groups,
 * dimensions and the whole, rounded as the standard says. Screen, print, result and verifier all take them from here.
 */
export function sheetTotals(
  shape: SumShape & { readonly decimals?: Parameters<typeof tableTotal>[0]['decimals'] },
  items: readonly MarkedItem[],
): SheetTotals {
  const all = tableSums(shape, new Map(items.map((item) => [item.id, broughtBy(item)])))
  const formula = markSum(
    shape,
    items.filter(({ method }) => method === 'formula'),
  )
  const persons = items.filter(({ method, mark }) => method !== 'formula' && mark !== undefined)
  return {
    expert: markSum(shape, persons) ?? 0,
    ...(formula !== undefined && { formula }),
    groups: rounded(all.groups),
    dimensions: rounded(all.dimensions),
    ...(all.sum !== undefined && { total: tableTotal(shape, all.sum, 0, 0) }),
  }
}

/** The sum of some items of a table alone, within the caps of the whole, in hundredths; none while one of them is open. */
export function markSum(shape: SumShape, items: readonly Omit<MarkedItem, 'method'>[]): number | undefined {
  const brought = new Map<string, Brought>(shape.criteria.map(({ id }) => [id, { kind: 'absent' }]))
  for (const item of items) brought.set(item.id, broughtBy(item))
  const { sum } = tableSums(shape, brought)
  return sum && Math.min(fullMark, roundHalfUp(sum))
}

/** Whether marks are only added: nothing is capped on the way. */
export function addsPlainly({ groups, criteria }: SumShape): boolean {
  return groups?.some(({ cap }) => cap !== undefined) !== true && criteria.every(({ counts }) => counts === undefined)
}

function broughtBy({ state, mark }: Pick<MarkedItem, 'state' | 'mark'>): Brought {
  if (state === 'not-in-branch') return { kind: 'absent' }
  return mark === undefined ? { kind: 'none' } : { kind: 'mark', mark: whole(mark) }
}

function rounded(sums: ReturnType<typeof tableSums>['groups']): ReadonlyMap<string, number | undefined> {
  return new Map([...sums].map(([id, sum]) => [id, sum && Math.min(fullMark, roundHalfUp(sum))]))
}
