import { plainMark } from '../../format/marks.ts'
import { figureShapes } from '../figures.ts'
import type { Standard } from '../format.ts'
import type { Condition, Formula } from '../model.ts'
import type { Finding } from './finding.ts'
import { rangeOf } from './range.ts'
import { boundWords, isBound, isEmpty, spanOf } from './span.ts'
import { isShort } from './terms.ts'
import { unitFinding } from './valueUnits.ts'
import { visitStandard } from './visit.ts'
import { boundsWithin } from './within.ts'

/** Conditions that can hold and can fail, and branches that some centre takes. */
export function conditionFindings(standard: Standard): readonly Finding[] {
  const findings: Finding[] = []
  const { attributes = [] } = standard
  const shapes = figureShapes(standard)
  const values = new Map(attributes.map(({ key, values }) => [key, values]))
  visitStandard(standard, {
    condition: (condition, at) => {
      if (condition.kind !== 'value') return
      if (!isBound(condition)) findings.push({ code: 'standard.condition', at, got: '' })
      else if (isEmpty(spanOf(condition))) findings.push({ code: 'standard.condition-never', at, got: boundWords(condition) })
      else findings.push(...boundsWithin(condition, at, rangeOf(condition.value, shapes), true))
      if (condition.unit !== undefined) findings.push(...unitFinding(condition.value, condition.unit, `${at}/unit`, shapes))
    },
    ways: (ways, open, at) => findings.push(...wayFindings(ways, open, at, values)),
  })
  return [
    ...findings,
    ...standard.criteria.flatMap((one, place) => ofCriterion(one, `/criteria/${place}`, values)),
    ...resultFindings(standard),
  ]
}

type When = readonly Condition[]

/** What a criterion asks for can be asked where it stands: in its own table, and within the branches around it. */
function ofCriterion(
  { when = [], notApplicable, bands, formula }: Standard['criteria'][number],
  at: string,
  values: ReadonlyMap<string, readonly string[]>,
): readonly Finding[] {
  if (neverHolds(when)) return [{ code: 'standard.branch-never', at: `${at}/when` }]
  const findings: Finding[] = []
  const never = (inner: When | undefined, place: string) => {
    if (inner !== undefined && neverHolds([...when, ...inner])) findings.push({ code: 'standard.branch-never', at: place })
  }
  never(notApplicable?.when, `${at}/notApplicable/when`)
  if (notApplicable !== undefined && leftOver([notApplicable.when], values)?.length === 0)
    findings.push({ code: 'standard.condition-idle', at: `${at}/notApplicable/when`, got: wordsOf(notApplicable.when) })
  for (const [place, row] of (bands?.rows ?? []).entries()) never(row.when, `${at}/bands/rows/${place}/when`)
  return formula === undefined || isShort(formula) ? findings : [...findings, ...within(formula, when, `${at}/formula`)]
}

/** Branches and rows that the conditions around them leave to nobody; those that are never taken by themselves are found elsewhere. */
function within(formula: Formula, outer: When, at: string): readonly Finding[] {
  const never = (inner: When | undefined, place: string): readonly Finding[] =>
    inner !== undefined && neverHolds([...outer, ...inner]) ? [{ code: 'standard.branch-never', at: place }] : []
  switch (formula.kind) {
    case 'parts':
      return formula.parts.flatMap((part, place) => within(part.formula, outer, `${at}/parts/${place}/formula`))
    case 'best':
      return formula.formulas.flatMap((way, place) => within(way, outer, `${at}/formulas/${place}`))
    case 'branches':
      return [
        ...formula.branches.flatMap(({ when, formula: inner }, place) => {
          const found = neverHolds(when) ? [] : never(when, `${at}/branches/${place}/when`)
          return found.length > 0 ? found : within(inner, [...outer, ...when], `${at}/branches/${place}/formula`)
        }),
        ...(formula.otherwise === undefined ? [] : within(formula.otherwise, outer, `${at}/otherwise`)),
      ]
    case 'scaled':
      return formula.scale.kind === 'rows'
        ? formula.scale.rows.flatMap((row, place) => never(row.when, `${at}/scale/rows/${place}/when`))
        : []
    default:
      return []
  }
}

function wordsOf(when: When): string {
  return when.flatMap((one) => (one.kind === 'attribute' ? [`${one.attribute}=${one.in.join('|')}`] : [])).join(' ')
}

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
  if (left === undefined) return findings
  if (open === 'rest' && left.length === 0)
    return [...findings, { code: 'standard.condition-idle', at: at.replace(/branches$/, 'otherwise'), got: '*' }]
  if (open === 'rest' || left.length === 0) return findings
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
function resultFindings(standard: Standard): readonly Finding[] {
  const { conditions = [], grades, dimensions, criteria, groups = [] } = standard
  const shapes = figureShapes(standard)
  const names = new Set(grades.map(({ name }) => name))
  const full = new Map<string, number>([
    ['total', 10000],
    ...dimensions.map(({ id, max }) => [id, max] as const),
    ...criteria.map(({ id, max }) => [id, max] as const),
    ...groups.map(({ id }) => [id, criteria.reduce((sum, one) => sum + (one.group === id ? one.max : 0), 0)] as const),
  ])
  return conditions.flatMap(({ test, proposes, when = [] }, place): readonly Finding[] => {
    const at = `/conditions/${place}`
    const findings: Finding[] = []
    if (neverHolds(when)) findings.push({ code: 'standard.branch-never', at: `${at}/when` })
    const asked = JSON.stringify([test, when])
    if (conditions.slice(0, place).some((other) => JSON.stringify([other.test, other.when ?? []]) === asked))
      findings.push({ code: 'standard.condition-idle', at: `${at}/test`, got: proposes })
    if (!names.has(proposes)) findings.push({ code: 'standard.condition-grade', at: `${at}/proposes`, got: proposes })
    else if (proposes === grades[0]?.name && grades.length > 1)
      findings.push({ code: 'standard.condition-idle', at: `${at}/proposes`, got: proposes })
    if (test.kind === 'rounds') {
      for (const [index, grade] of test.grades.entries())
        if (!names.has(grade)) findings.push({ code: 'standard.condition-grade', at: `${at}/test/grades/${index}`, got: grade })
    } else if (test.kind === 'figure') {
      if (!isBound(test)) findings.push({ code: 'standard.condition', at: `${at}/test`, got: '' })
      else if (isEmpty(spanOf(test))) findings.push({ code: 'standard.condition-never', at: `${at}/test`, got: boundWords(test) })
      else findings.push(...boundsWithin(test, `${at}/test`, rangeOf(test.value, shapes), true))
      findings.push(...unitFinding(test.value, test.unit, `${at}/test/unit`, shapes))
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
