import { plainMark } from '../../format/marks.ts'
import type { Standard } from '../format.ts'
import type { Condition } from '../model.ts'
import type { Finding } from './finding.ts'
import { boundWords, isBound, isEmpty, spanOf } from './span.ts'
import { visitStandard } from './visit.ts'

/** Conditions that can hold and can fail, and branches that some centre takes. */
export function conditionFindings(standard: Standard): readonly Finding[] {
  const findings: Finding[] = []
  const { attributes = [] } = standard
  const values = new Map(attributes.map(({ key, values }) => [key, values]))
  visitStandard(standard, {
    condition: (condition, at) => {
      if (condition.kind !== 'value') return
      if (!isBound(condition)) findings.push({ code: 'standard.condition', at, got: '' })
      else if (isEmpty(spanOf(condition))) findings.push({ code: 'standard.condition-never', at, got: boundWords(condition) })
    },
    ways: (ways, open, at) => findings.push(...wayFindings(ways, open, at, values)),
  })
  for (const [place, { when }] of standard.criteria.entries())
    if (when !== undefined && neverHolds(when)) findings.push({ code: 'standard.branch-never', at: `/criteria/${place}/when` })
  return [...findings, ...resultFindings(standard)]
}

type When = readonly Condition[]

/** Ways are read from the top: one after another that takes all of its centres is never taken. */
function wayFindings(
  ways: readonly When[],
  open: 'nothing' | 'missing' | 'rest',
  at: string,
  values: ReadonlyMap<string, readonly string[]>,
): readonly Finding[] {
  const gone = new Map<string, Set<string>>()
  const mixed: When[] = []
  const findings = ways.flatMap((when, place): readonly Finding[] => {
    const only = aloneOf(when)
    const above = only === undefined ? ways.slice(0, place) : mixed
    const before = only && gone.get(only.attribute)
    const hidden = neverHolds(when) || (only?.in.every((value) => before?.has(value)) ?? false) || above.some((wide) => implies(when, wide))
    if (only === undefined) mixed.push(when)
    else gone.set(only.attribute, new Set([...(before ?? []), ...only.in]))
    return hidden ? [{ code: 'standard.branch-never', at: `${at}/${place}/when` }] : []
  })
  const left = leftOver(ways, values)
  if (left === undefined || open === 'rest') return findings
  if (left.length === 0) return findings
  return [...findings, { code: open === 'missing' ? 'standard.branch-missing' : 'standard.branch-open', at, got: left.join('、') }]
}

/** Two conditions on one attribute that no value meets. */
function neverHolds(when: When): boolean {
  const admitted = new Map<string, ReadonlySet<string>>()
  for (const condition of when) {
    if (condition.kind !== 'attribute') continue
    const before = admitted.get(condition.attribute)
    admitted.set(condition.attribute, new Set(condition.in.filter((value) => before?.has(value) ?? true)))
  }
  return [...admitted.values()].some((left) => left.size === 0)
}

/** Whether `above` holds wherever `when` does. */
function implies(when: When, above: When): boolean {
  return above.every((wide) =>
    when.some((narrow) => {
      if (wide.kind === 'attribute')
        return narrow.kind === 'attribute' && narrow.attribute === wide.attribute && narrow.in.every((value) => wide.in.includes(value))
      return JSON.stringify(wide) === JSON.stringify(narrow)
    }),
  )
}

/** The one condition of a way, where it is about an attribute. */
function aloneOf(when: When): Extract<Condition, { kind: 'attribute' }> | undefined {
  const [only] = when
  return when.length === 1 && only?.kind === 'attribute' ? only : undefined
}

function valuesOf(when: When, attribute: string): readonly string[] | undefined {
  const only = aloneOf(when)
  return only?.attribute === attribute ? only.in : undefined
}

/** The values of the one attribute that all ways ask for, which none of them takes; nothing where ways ask for more. */
function leftOver(ways: readonly When[], values: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const [first] = ways[0] ?? []
  if (first?.kind !== 'attribute') return undefined
  const all = values.get(first.attribute)
  const lists = ways.map((way) => valuesOf(way, first.attribute))
  if (all === undefined || lists.some((list) => list === undefined)) return undefined
  const gone = new Set(lists.flatMap((list) => list ?? []))
  return all.filter((value) => !gone.has(value))
}

/** Conditions on the result: about marks that exist, passable, and proposing a grade that exists. */
function resultFindings({ conditions = [], grades, dimensions, criteria, groups = [] }: Standard): readonly Finding[] {
  const names = new Set(grades.map(({ name }) => name))
  const full = new Map<string, number>([
    ['total', 10000],
    ...dimensions.map(({ id, max }) => [id, max] as const),
    ...criteria.map(({ id, max }) => [id, max] as const),
    ...groups.map(({ id }) => [id, criteria.reduce((sum, one) => sum + (one.group === id ? one.max : 0), 0)] as const),
  ])
  return conditions.flatMap(({ test, proposes }, place): readonly Finding[] => {
    const at = `/conditions/${place}`
    const findings: Finding[] = []
    if (!names.has(proposes)) findings.push({ code: 'standard.condition-grade', at: `${at}/proposes`, got: proposes })
    else if (proposes === grades[0]?.name && grades.length > 1)
      findings.push({ code: 'standard.condition-idle', at: `${at}/proposes`, got: proposes })
    if (test.kind === 'rounds') {
      for (const [index, grade] of test.grades.entries())
        if (!names.has(grade)) findings.push({ code: 'standard.condition-grade', at: `${at}/test/grades/${index}`, got: grade })
    } else if (test.kind === 'figure') {
      if (!isBound(test)) findings.push({ code: 'standard.condition', at: `${at}/test`, got: '' })
      else if (isEmpty(spanOf(test))) findings.push({ code: 'standard.condition-never', at: `${at}/test`, got: boundWords(test) })
    } else {
      const most = full.get(test.of)
      const line = Math.max(test.atLeast ?? 0, test.moreThan ?? 0)
      if (most === undefined) findings.push({ code: 'standard.condition', at: `${at}/test/of`, got: test.of })
      else if (test.atLeast === undefined && test.moreThan === undefined)
        findings.push({ code: 'standard.condition', at: `${at}/test`, got: test.of })
      else if (line > most || (test.moreThan ?? -1) >= most)
        findings.push({ code: 'standard.condition-never', at: `${at}/test`, got: plainMark(line) })
      else if (test.moreThan === undefined && line === 0) findings.push({ code: 'standard.condition-idle', at: `${at}/test`, got: '0' })
    }
    return findings
  })
}
