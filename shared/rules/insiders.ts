import type { Plan, Unit } from '../plan/format.ts'
import type { JudgedRows } from './picture.ts'
import type { RuleContext } from './rule.ts'

/** Names are compared after NFKC and trimming: full-width brackets and stray blanks make no other unit. */
export function sameName(a: string, b: string): boolean {
  return plainName(a) === plainName(b)
}

export function plainName(name: string): string {
  return name.normalize('NFKC').trim()
}

export function isCalled(unit: Unit, name: string): boolean {
  return sameName(unit.name, name) || (unit.aliases ?? []).some((alias) => sameName(alias, name))
}

/** Units with role 共建. */
export function coBuilders(plan: Plan): readonly Unit[] {
  return plan.units.filter((unit) => unit.role === '共建')
}

/**
 * Inside: paid by a 依托 or 共建 unit (by name or alias) or by the centre itself.
 * A12: the unit that pays counts; the 中心主任 counts as inside unless the task's setting differs.
 */
export function isInside(context: RuleContext, person: { readonly unit: string; readonly category?: string }): boolean {
  const { plan, settings } = context
  if (settings.directorCountsInside && person.category === '中心主任') return true
  if (sameName(person.unit, plan.centre.name)) return true
  return plan.units.some((unit) => (unit.role === '依托' || unit.role === '共建') && isCalled(unit, person.unit))
}

/** What a rule on insiders made of each row of a list: whether it is inside, and whether that is at issue. */
export function judgeRows<Row>(
  list: string,
  rows: readonly Row[],
  isIn: (row: Row) => boolean,
  isAtIssue: (inside: boolean, row: Row) => boolean,
): JudgedRows {
  const judged = rows.map((row) => {
    const inside = isIn(row)
    return { side: inside ? ('inside' as const) : ('outside' as const), atIssue: isAtIssue(inside, row) }
  })
  return { list, rows: judged }
}

/** The units the inside test rests on, for the finding's documents. */
export function insideUnits({ plan }: RuleContext): readonly unknown[] {
  return plan.units.filter((unit) => unit.role === '依托' || unit.role === '共建').map((unit) => unit.agreement)
}
