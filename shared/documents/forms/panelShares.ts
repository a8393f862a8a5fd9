import type { PanelDraft } from '../../panel/draft.ts'
import { add, type Exact, readFraction, whole } from '../../scoring/exact.ts'
import type { Standard } from '../../standard/format.ts'

/** What a dimension came to: marks in hundredths. */
export interface DimensionShare {
  readonly name: string
  readonly max: number
  readonly mean: Exact
  /** the lowest and the highest sum of one expert, with the formula marks that all share */
  readonly least: number
  readonly most: number
}

/** Each dimension of the standard with the experts' marks and the formula marks in it; one that has an open formula mark is left out. */
export function dimensionShares(standard: Standard, { matrix, formula }: PanelDraft): readonly DimensionShare[] {
  return standard.dimensions.flatMap(({ id, name }): DimensionShare[] => {
    const aside = new Set(formula.flatMap(({ criterion, state }) => (isAside(state) ? [criterion] : [])))
    const own = standard.criteria.filter((criterion) => criterion.dimension === id && !aside.has(criterion.id))
    const ids = new Set(own.map((criterion) => criterion.id))
    const computed = formula.filter(({ criterion, state }) => ids.has(criterion) && state !== 'judged')
    const rows = matrix.filter(({ criterion }) => ids.has(criterion))
    if (own.length === 0 || computed.length + rows.length < own.length) return []
    if (computed.some(({ hundredths }) => hundredths === undefined)) return []
    const base = computed.reduce((sum, { hundredths = 0 }) => sum + hundredths, 0)
    const sums = new Map<string, number>()
    for (const { marks } of rows) for (const { expert, mark } of marks) sums.set(expert, (sums.get(expert) ?? base) + mark)
    const all = sums.size === 0 ? [base] : [...sums.values()]
    const mean = rows.reduce<Exact>((sum, row) => add(sum, readFraction(row.mean)), whole(base))
    return [
      {
        name,
        max: own.reduce((sum, { max }) => sum + max, 0),
        mean,
        least: Math.min(...all),
        most: Math.max(...all),
      },
    ]
  })
}

/** Whether figures leave a criterion out, so that it has no part in its dimension. */
function isAside(state: PanelDraft['formula'][number]['state']): boolean {
  return state === 'not-in-branch' || state === 'not-applicable'
}
