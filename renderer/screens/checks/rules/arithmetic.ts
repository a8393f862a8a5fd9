import type { Plan } from '#shared/plan/format.ts'
import type { RuleFinding } from '#shared/rules/finding.ts'
import type { Message, Param } from '#shared/text/say.ts'

export interface Amount {
  readonly name: Message
  readonly amount: number
  /** as it stands, with its unit left off */
  readonly text: string
  readonly weak?: boolean
}

/** What a countable rule compares, as numbers to draw; a rule that cannot be counted has none. */
export type Arithmetic =
  /** so many of all: three times the part against the whole where `thrice` */
  | {
      readonly kind: 'pips'
      readonly part: number
      readonly total: number
      readonly most: number
      readonly thrice?: number
      readonly part0: Message
      readonly total0: Message
    }
  /** amounts of 万元 against each other, in pairs */
  | { readonly kind: 'pairs'; readonly pairs: readonly { readonly more: Amount; readonly less: Amount; readonly holds: boolean }[] }
  /** one whole in parts; the line is the share wanted of the first part (or the first parts together) */
  | { readonly kind: 'shares'; readonly total: Amount; readonly parts: readonly Amount[]; readonly share: string; readonly line: number }
  /** months a year against nine */
  | {
      readonly kind: 'months'
      readonly least: number
      readonly bars: readonly { readonly name: string; readonly months: number; readonly text: string }[]
    }
  /** days against a due day */
  | { readonly kind: 'dates'; readonly rows: readonly { readonly year: number; readonly due: string; readonly received?: string }[] }

/** Reads the picture off the finding's own figures, so that it cannot say anything else than the finding. */
export function arithmeticOf({ rule, message, outcome }: RuleFinding, plan: Plan): Arithmetic | undefined {
  if (outcome === 'notApplicable' || outcome === 'missing') return undefined
  const params = message.params ?? {}
  switch (rule) {
    case 'R13':
      return pips(params, 'outside', 0)
    case 'R16':
      return pips(params, 'inside')
    case 'R19':
      return monthsOf(plan)
    case 'R23':
      return incomeShares(params)
    case 'R34':
      return reportDays(plan, message)
    case 'R37':
      return operating(params)
    case 'R42':
      return matching(params)
    case 'R43':
      return transferShares(params)
    default:
      return undefined
  }
}

type Params = Readonly<Record<string, Param>>

function number(params: Params, key: string): number {
  return Number(params[key] ?? Number.NaN)
}

function text(params: Params, key: string): string {
  return String(params[key] ?? '')
}

function checksText(key: string): Message<'checks'> {
  return { domain: 'checks', key }
}

function figure(key: string): Message<'figures'> {
  return { domain: 'figures', key }
}

function pips(params: Params, part: 'inside' | 'outside', most?: number): Arithmetic | undefined {
  const total = number(params, 'total')
  const count = number(params, part)
  // beyond sixty dots nobody counts; the numbers alone say it
  if (!(total > 0) || total > 60) return undefined
  return {
    kind: 'pips',
    part: count,
    total,
    most: most ?? Math.floor(total / 3),
    ...(part === 'inside' && { thrice: 3 * count }),
    part0: checksText(`arithmetic.${part}`),
    total0: checksText('arithmetic.total'),
  }
}

function amount(name: Message, params: Params, key: string): Amount {
  return { name, amount: number(params, key), text: text(params, key) }
}

function matching(params: Params): Arithmetic | undefined {
  const match = amount(figure('match_new'), params, 'match')
  const fiscal = amount(figure('invest_fiscal_region'), params, 'fiscal')
  const now = amount(figure('own_invest_now'), params, 'now')
  const before = amount(figure('own_invest_baseline'), params, 'baseline')
  if (Number.isNaN(match.amount)) return undefined
  return {
    kind: 'pairs',
    pairs: [
      { more: match, less: fiscal, holds: match.amount >= fiscal.amount },
      { more: now, less: before, holds: now.amount >= before.amount },
    ],
  }
}

function incomeShares(params: Params): Arithmetic | undefined {
  const total = amount(figure('total_income'), params, 'total')
  if (!(total.amount > 0)) return undefined
  const parts = [
    amount(figure('tech_income'), params, 'tech'),
    { ...amount(figure('project_income'), params, 'project'), weak: true },
    { ...amount(figure('subsidy_income'), params, 'subsidy'), weak: true },
    { ...amount(figure('other_income'), params, 'other'), weak: true },
  ]
  return { kind: 'shares', total, parts, share: text(params, 'share'), line: number(params, 'line') }
}

function transferShares(params: Params): Arithmetic | undefined {
  const total = amount(figure('net_transfer_income'), params, 'net')
  const parts = [amount(figure('to_rd'), params, 'research'), amount(figure('to_team'), params, 'team')]
  if (!(total.amount > 0) || parts.some((part) => Number.isNaN(part.amount))) return undefined
  return { kind: 'shares', total, parts, share: text(params, 'share'), line: number(params, 'line') }
}

function operating(params: Params): Arithmetic | undefined {
  const months = number(params, 'months')
  const least = number(params, 'least')
  if (Number.isNaN(months) || Number.isNaN(least)) return undefined
  return { kind: 'months', least, bars: [{ name: text(params, 'approve'), months, text: String(months) }] }
}

function monthsOf(plan: Plan): Arithmetic | undefined {
  const bars = plan.directors.flatMap(({ name, monthsInCentre }) =>
    Object.entries(monthsInCentre.verified ?? monthsInCentre.declared)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([year, months]) => ({ name: `${name} ${year}`, months: Number(months), text: months })),
  )
  return bars.length === 0 ? undefined : { kind: 'months', least: 9, bars }
}

/** The years the finding speaks of: those at fault by its own facts, the others by the plan's reports. */
function reportDays(plan: Plan, { params = {} }: Message): Arithmetic | undefined {
  const facts = Array.isArray(params.facts) ? (params.facts as readonly (Message | string | number)[]) : []
  const lapses = facts.flatMap((fact) => (typeof fact === 'object' && fact.params ? [fact.params] : []))
  const atFault = new Map(lapses.map((lapse) => [Number(lapse.year), lapse]))
  const inTime = Array.isArray(params.years) ? params.years.map(Number) : plan.annualReports.map(({ year }) => year)
  const years = [...new Set([...inTime, ...atFault.keys()])].filter((year) => year > 0).sort()
  const rows = years.map((year) => {
    const received = plan.annualReports
      .filter((report) => report.year === year)
      .flatMap((report) => report.received ?? [])
      .sort()[0]
    return { year, due: String(atFault.get(year)?.due ?? `${year + 1}-03-31`), ...(received && { received }) }
  })
  return rows.length === 0 ? undefined : { kind: 'dates', rows }
}
