import type { Source } from '../format/values.ts'
import { verifiedText } from '../format/verifiedValue.ts'
import type { Plan } from '../plan/format.ts'
import type { Standard } from '../standard/format.ts'
import { attributesOf } from '../standard/tableOf.ts'
import { exactDecimal } from './decimal.ts'
import { add, type Exact } from './exact.ts'
import type { Explanation } from './explanation.ts'
import type { Given } from './given.ts'
import type { FigureValues } from './reading.ts'

type Input = Explanation['inputs'][number]
type PlanFigure = NonNullable<Plan['figures'][keyof Plan['figures']]> | NonNullable<Plan['indicators']>[string]
type Figures = Readonly<Record<string, PlanFigure | undefined>>

/** A change 申报值→核定值 made by an expert or the panel; `year` for yearly figures. */
export interface VerifiedValue {
  readonly figure: string
  readonly year?: number | undefined
  /** 核定值, with its sign or without it and a flag */
  readonly verified: string
  readonly verifiedNegative?: true | undefined
}

/** What formulas compute with. `values` has the shape of `facts` in a replayed case, so any review can be replayed. */
export interface Facts extends Given {
  readonly values: FigureValues
  /** figure → the values it is based on, by year; a derived figure lists the figures it is made of */
  readonly inputs: ReadonlyMap<string, readonly Input[]>
  /** figures taken from the parent unit (`own: false`): computed, but flagged by X13 */
  readonly borrowed: ReadonlySet<string>
}

/**
 * The 核定值 of a plan: `declared`, replaced as a whole by the plan's `verified`, then by `values` figure by figure and year by year.
 * `invest_fiscal` = region + other, year by year; a year missing in one of them is missing.
 */
export function factsOf(plan: Plan, values: readonly VerifiedValue[], standard?: Pick<Standard, 'attributes'>): Facts {
  const inputs = new Map<string, readonly Input[]>()
  const all: Record<string, unknown> = {}
  const borrowed = new Set<string>()
  const changes = Map.groupBy(values, (value) => value.figure)
  const own: Figures = plan.indicators ?? {}
  for (const figure of new Set([...Object.keys(plan.figures), ...Object.keys(own), ...changes.keys()])) {
    const stated = own[figure] ?? plan.figures[figure as keyof Plan['figures']]
    const list = verifiedInputs(figure, stated, changes.get(figure) ?? [])
    if (list.length === 0) continue
    inputs.set(figure, list)
    all[figure] = list[0]!.year === undefined ? signed(list[0]!) : byYear(list)
    if (stated?.own === false) borrowed.add(figure)
  }
  addFiscal(inputs, all, borrowed)
  return {
    values: all,
    inputs,
    borrowed,
    attributes: attributesOf(plan, standard),
    ...previousRounds(plan),
    ...(plan.goals !== undefined && { goals: plan.goals }),
    ...(plan.registers !== undefined && { registers: plan.registers }),
  }
}

/** The grades of earlier rounds as the plan states them (以往评价), the latest first. */
function previousRounds({ integrity }: Partial<Pick<Plan, 'integrity'>>): Pick<Facts, 'previous'> {
  const rounds = integrity?.previousEvaluations ?? []
  return rounds.length === 0 ? {} : { previous: [...rounds].sort((a, b) => b.year - a.year).map(({ grade }) => grade) }
}

function verifiedInputs(figure: string, stated: PlanFigure | undefined, changes: readonly VerifiedValue[]): readonly Input[] {
  const list = stated === undefined ? [] : statedInputs(figure, stated)
  for (const change of changes) {
    const at = list.findIndex((input) => input.year === change.year)
    const made = input(figure, change.year, verifiedText(change), 'verified', stated?.source)
    if (at < 0) list.push(made)
    else list[at] = made
  }
  return list.sort((a, b) => (a.year ?? 0) - (b.year ?? 0))
}

function statedInputs(figure: string, stated: PlanFigure): Input[] {
  const basis = stated.verified === undefined ? 'declared' : 'verified'
  const value = stated.verified ?? stated.declared
  if (typeof value === 'string') return [input(figure, undefined, value, basis, stated.source)]
  return Object.entries(value).map(([year, amount]) => input(figure, Number(year), amount, basis, stated.source))
}

function input(figure: string, year: number | undefined, value: string, basis: Input['basis'], source: Source | undefined): Input {
  const negative = value.startsWith('-')
  return {
    figure,
    ...(year !== undefined && { year }),
    value: negative ? value.slice(1) : value,
    ...(negative && { negative }),
    basis,
    ...(source !== undefined && { source }),
  }
}

function addFiscal(inputs: Map<string, readonly Input[]>, all: Record<string, unknown>, borrowed: Set<string>): void {
  const [region, other] = [inputs.get('invest_fiscal_region'), inputs.get('invest_fiscal_other')]
  if (region === undefined && other === undefined) return
  inputs.set('invest_fiscal', [...(region ?? []), ...(other ?? [])])
  const sums: Record<string, string> = {}
  for (const { year, value } of region ?? []) {
    const match = other?.find((input) => input.year === year)
    if (year !== undefined && match !== undefined) sums[year] = decimalSum(value, match.value)
  }
  all.invest_fiscal = sums
  if (borrowed.has('invest_fiscal_region') || borrowed.has('invest_fiscal_other')) borrowed.add('invest_fiscal')
}

function byYear(list: readonly Input[]): Readonly<Record<string, string>> {
  return Object.fromEntries(list.map((input) => [String(input.year), signed(input)]))
}

/** The value of an input as the scoring reads it. */
export function signed({ value, negative }: Pick<Input, 'value' | 'negative'>): string {
  return negative === true ? `-${value}` : value
}

/** Two decimals added exactly and written as a decimal again, with the longer fraction of the two. */
function decimalSum(a: string, b: string): string {
  const places = Math.max(a.split('.')[1]?.length ?? 0, b.split('.')[1]?.length ?? 0)
  const sum: Exact = add(exactDecimal(a)!, exactDecimal(b)!)
  const digits = String((BigInt(sum.n) * 10n ** BigInt(places)) / BigInt(sum.d)).padStart(places + 1, '0')
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
}
