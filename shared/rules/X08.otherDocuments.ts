// 数据自洽性：同一数据在其他文件中的数值应与申报值一致
// 申报值 is compared, not 核定值: the point is that the centre's own papers agree. `10.0` and `10` are the same value.

import { decimal, millionths } from '../format/amounts.ts'
import type { FigureKey, Plan } from '../plan/format.ts'
import type { Message } from '../text/say.ts'
import { figureName, figureNames } from './figures.ts'
import { listed } from './listed.ts'
import type { Rule, RuleContext, Verdict } from './rule.ts'

interface Repeated {
  readonly key: FigureKey
  readonly year: string | undefined
  readonly document: string
  readonly page: number
  readonly there: bigint
  /** undefined when the figure has no value for that year, or the other document names no year */
  readonly here: bigint | undefined
}

export const rule: Rule = {
  id: 'X08',
  clause: '数据自洽性',
  kind: 'HARD',
  group: 'consistency',
  reads: ['figures.*.declared', 'figures.*.alsoReported'],
  applies: ({ plan }) => repeatedIn(plan).length > 0,
  check: checkRepeated,
  evidence: ({ plan }) =>
    Object.values(plan.figures)
      .filter((figure) => figure?.alsoReported !== undefined)
      .map((figure) => ({ source: figure?.source, also: figure?.alsoReported })),
}

function checkRepeated({ plan }: RuleContext): Verdict {
  const repeated = repeatedIn(plan)
  const facts = repeated.flatMap(difference)
  if (facts.length > 0) return { outcome: 'fail', params: { count: facts.length, facts: listed(facts) } }
  const unmatched = [...new Set(repeated.filter(({ here }) => here === undefined).map(({ key }) => key))]
  if (unmatched.length > 0) return { outcome: 'missing', params: { figures: figureNames(unmatched) } }
  return { outcome: 'pass', params: { count: repeated.length } }
}

function difference({ key, year, document, page, here, there }: Repeated): readonly Message<'rules'>[] {
  if (here === undefined || here === there) return []
  const params = {
    figure: figureName(key),
    year: year ?? '',
    document,
    page,
    here: decimal(here),
    there: decimal(there),
    difference: decimal(here > there ? here - there : there - here),
  }
  return [{ domain: 'rules', key: year === undefined ? 'X08.differs' : 'X08.differsYear', params }]
}

function repeatedIn(plan: Plan): readonly Repeated[] {
  return (Object.keys(plan.figures) as FigureKey[]).sort().flatMap((key) => {
    const figure = plan.figures[key]
    return (figure?.alsoReported ?? []).map((other) => {
      const year = other.year === undefined ? undefined : String(other.year)
      const here = figure === undefined ? undefined : declaredFor(figure.declared, year)
      return { key, year, ...other.source, there: millionths(other.value), here: here === undefined ? undefined : millionths(here) }
    })
  })
}

/** A value without a year, compared with a yearly figure, can only mean that figure's single year. */
function declaredFor(declared: string | Readonly<Record<string, string>>, year: string | undefined): string | undefined {
  if (typeof declared === 'string') return declared
  const years = Object.keys(declared)
  return year === undefined ? (years.length === 1 ? declared[years[0]!] : undefined) : declared[year]
}
