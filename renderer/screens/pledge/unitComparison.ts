import type { Plan } from '#shared/plan/format.ts'
import type { PanelMember, Task } from '#shared/plan/task.ts'

export type UnitGroup = 'lead' | 'partner' | 'techCommittee'

/** One unit of the centre compared with the expert's own: 相同, 名称相近 (the expert decides), another expert's, or 不同. */
export interface ComparedUnit {
  readonly name: string
  readonly group: UnitGroup
  readonly standing: 'same' | 'near' | 'other' | 'different'
  /** the panel member whose unit it is, where it is another's */
  readonly colleague?: PanelMember
}

/**
 * The centre's units, including those of its 技指委, beside the expert's own names for their unit.
 * A name is near when, without region and legal form, one holds the other or most of their letter pairs agree: such a
 * pair may be one institution written in two ways, or its parent, which only the expert knows. The program does not decide.
 */
export function compareUnits(plan: Plan, task: Task, own: readonly string[], me: string): readonly ComparedUnit[] {
  const listed = [
    ...plan.units.map(
      ({ name, aliases, role }) => ({ name, names: [name, ...(aliases ?? [])], group: role === '依托' ? 'lead' : 'partner' }) as const,
    ),
    ...plan.techCommittee.members.map(({ unit }) => ({ name: unit, names: [unit], group: 'techCommittee' }) as const),
  ]
  const seen = new Set<string>()
  const once = listed.filter(({ name }) => !seen.has(plain(name)) && seen.add(plain(name)))
  return once.map(({ name, names, group }) => {
    const standing = standingOf(names, own)
    const colleague =
      standing === 'different' ? task.panel.find(({ id, unit }) => id !== me && names.some((one) => plain(one) === plain(unit))) : undefined
    return { name, group, standing: colleague ? 'other' : standing, ...(colleague && { colleague }) }
  })
}

function standingOf(names: readonly string[], own: readonly string[]): 'same' | 'near' | 'different' {
  const pairs = names.flatMap((name) => own.map((mine) => [name, mine] as const))
  if (pairs.some(([name, mine]) => plain(name) === plain(mine))) return 'same'
  return pairs.some(([name, mine]) => isNear(name, mine)) ? 'near' : 'different'
}

function isNear(name: string, mine: string): boolean {
  if (holds(plain(name), plain(mine), 4)) return true
  const [a, b] = [core(name), core(mine)]
  if (holds(a, b, 3)) return true
  const [left, right] = [pairsOf(a), pairsOf(b)]
  const common = left.filter((pair) => right.includes(pair)).length
  return (2 * common) / (left.length + right.length) > 0.5
}

/** One is part of the other, and long enough to mean something. */
function holds(a: string, b: string, least: number): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short === long || (short.length >= least && long.includes(short))
}

function pairsOf(text: string): readonly string[] {
  return [...text].slice(1).map((char, at) => `${[...text][at]}${char}`)
}

const region = /^(中国|国家|内蒙古自治区|内蒙古)/
const form =
  /股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|公司|集团|研究总院|研究院|研究所|研究中心|科学院|大学|学院|(?:中心|院|所|厂)$/g

/** The name without region and legal form, as long as something is left to compare. */
function core(name: string): string {
  const whole = plain(name)
  const kept = whole.replace(region, '').replace(form, '')
  return kept.length >= 2 ? kept : whole
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s()·]/g, '')
}
