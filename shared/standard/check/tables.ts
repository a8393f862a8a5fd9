import type { Criterion, Standard } from '../format.ts'
import type { Condition } from '../model.ts'
import { isShort } from './terms.ts'

/** One table that a centre can have: what its attributes are, and which criteria it has. */
export interface Table {
  readonly name?: string
  readonly holds: (criterion: Criterion) => boolean
}

/** So many tables are counted one by one; more attributes than that are compared one at a time. */
const mostTables = 2000

/** Every table that the attributes make which decide whether a criterion is in it; one without a name where none does. */
export function tablesOf({ criteria, attributes = [] }: Standard): readonly Table[] {
  const ways = new Map(criteria.map((criterion) => [criterion, waysIn(criterion)]))
  const conditions = [...ways.values()].flat(2)
  const deciding = new Set(conditions.flatMap((one) => (one.kind === 'attribute' ? [one.attribute] : [])))
  const asked = attributes.filter(({ key }) => deciding.has(key))
  if (asked.length === 0) return [{ holds: () => true }]
  const count = asked.reduce((product, { values }) => product * values.length, 1)
  const centres =
    count <= mostTables
      ? asked.reduce(crossed, [new Map()])
      : asked.flatMap(({ key, values }) => values.map((value) => new Map([[key, value]])))
  const names = new Map(asked.map(({ key, name }) => [key, name]))
  return centres.map((centre) => ({
    name: [...centre].map(([key, value]) => `${names.get(key)}=${value}`).join(' '),
    holds: (criterion) => (ways.get(criterion) ?? waysIn(criterion)).some((way) => way.every((one) => meets(centre, one))),
  }))
}

function crossed(
  centres: readonly ReadonlyMap<string, string>[],
  { key, values }: { readonly key: string; readonly values: readonly string[] },
): ReadonlyMap<string, string>[] {
  return centres.flatMap((centre) => values.map((value) => new Map([...centre, [key, value]])))
}

/** The ways in which a criterion is in a centre's table: its own conditions, and those of a branch of its formula where none is left over. */
function waysIn({ when = [], formula }: Criterion): readonly (readonly Condition[])[] {
  if (formula === undefined || isShort(formula) || formula.kind !== 'branches' || formula.otherwise !== undefined) return [when]
  return formula.branches.map((branch) => [...when, ...branch.when])
}

/** A condition about figures is taken to hold: which centres meet it is not known. */
function meets(centre: ReadonlyMap<string, string>, condition: Condition): boolean {
  if (condition.kind !== 'attribute') return true
  const value = centre.get(condition.attribute)
  return value === undefined || condition.in.includes(value)
}
