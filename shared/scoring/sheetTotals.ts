import { roundHalfUp, whole } from './exact.ts'
import { type Brought, type SumShape, tableSums, tableTotal } from './tableTotal.ts'

const fullMark = 10_000

/** What a sheet's sums are made of: hundredths by item, where it has a mark. An item that is not in this centre's table brings nothing. */
export interface MarkedItem {
  readonly id: string
  readonly method: string
  readonly state: 'scored' | 'missing' | 'invalid' | 'not-in-branch' | 'not-applicable' | 'not-asked' | 'judged' | 'checked'
  readonly mark?: number | undefined
  /** where the weight of an item goes that does not apply */
  readonly spread?: 'dimension' | 'total' | undefined
  /** of a judged item whose mark its conditions set, as its computation gives it */
  readonly explanation?: { readonly share?: string | undefined } | undefined
}

/** Whether a mark comes from figures: of a formula, or of a judged item whose conditions set it. */
export function isFigured({ method, explanation }: Pick<MarkedItem, 'method' | 'explanation'>): boolean {
  return method === 'formula' || explanation?.share !== undefined
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
    items.filter((item) => isFigured(item)),
  )
  const persons = items.filter((item) => !isFigured(item) && item.mark !== undefined)
  return {
    expert: markSum(shape, persons) ?? 0,
    ...(formula !== undefined && { formula }),
    groups: rounded(all.groups),
    dimensions: rounded(all.dimensions),
    ...(all.sum !== undefined && { total: tableTotal(shape, all.sum, 0, 0) }),
  }
}

/**
 * The sum of some items of a table alone, within the caps of the whole, in hundredths; none while one of them is open. What does
 * not apply is left out; with `spread` its weight goes to the rest, as in the totals.
 */
export function markSum(shape: SumShape, items: readonly Omit<MarkedItem, 'method'>[], spread = false): number | undefined {
  const brought = new Map<string, Brought>(shape.criteria.map(({ id }) => [id, { kind: 'absent' }]))
  for (const item of items) if (spread || item.state !== 'not-applicable') brought.set(item.id, broughtBy(item))
  const { sum } = tableSums(shape, brought)
  return sum && Math.min(fullMark, roundHalfUp(sum))
}

/** Whether marks are only added: nothing is capped on the way. */
export function addsPlainly({ groups, criteria }: SumShape): boolean {
  return groups?.some(({ cap }) => cap !== undefined) !== true && criteria.every(({ counts }) => counts === undefined)
}

function broughtBy({ state, mark, spread }: Pick<MarkedItem, 'state' | 'mark' | 'spread'>): Brought {
  if (state === 'not-in-branch') return { kind: 'absent' }
  if (state === 'not-applicable') return { kind: 'spread', over: spread ?? 'total' }
  return mark === undefined ? { kind: 'none' } : { kind: 'mark', mark: whole(mark) }
}

function rounded(sums: ReturnType<typeof tableSums>['groups']): ReadonlyMap<string, number | undefined> {
  return new Map([...sums].map(([id, sum]) => [id, sum && Math.min(fullMark, roundHalfUp(sum))]))
}
