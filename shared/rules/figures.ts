import { millionths, total } from '../format/amounts.ts'
import type { FigureKey, Plan } from '../plan/format.ts'
import type { Message } from '../text/say.ts'

/** A figure of plan.json: one value, or one per year. */
interface AnyFigure {
  readonly declared: string | Readonly<Record<string, string>>
  readonly verified?: string | Readonly<Record<string, string>> | undefined
}

/** Year → amount in millionths of the unit, years ascending. */
export type Years = ReadonlyMap<string, bigint>

/** The value that counts: 核定值 where there is one, which replaces 申报值 as a whole, with all its years. */
function counted(figure: AnyFigure): string | Readonly<Record<string, string>> {
  return figure.verified ?? figure.declared
}

export function yearsOf(figure: AnyFigure): Years {
  const value = counted(figure)
  if (typeof value === 'string') return new Map()
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return new Map(entries.map(([year, amount]) => [year, millionths(amount)]))
}

/** One amount for a figure: its value, or the sum of its years; undefined when the plan leaves the figure out. */
export function amountOf(plan: Plan, key: FigureKey): bigint | undefined {
  const figure: AnyFigure | undefined = plan.figures[key]
  if (figure === undefined) return undefined
  const value = counted(figure)
  return typeof value === 'string' ? millionths(value) : total(yearsOf(figure).values())
}

export function yearlyOf(plan: Plan, key: FigureKey): Years | undefined {
  const figure = plan.figures[key]
  return figure === undefined ? undefined : yearsOf(figure)
}

/** Those of the figures that the plan leaves out. */
export function absentOf(plan: Plan, keys: readonly FigureKey[]): readonly FigureKey[] {
  return keys.filter((key) => plan.figures[key] === undefined)
}

export function figuresOf(plan: Plan, keys: readonly FigureKey[]): readonly unknown[] {
  return keys.map((key) => plan.figures[key])
}

export function figurePaths(...keys: readonly FigureKey[]): readonly string[] {
  return keys.map((key) => `figures.${key}`)
}

export function figureName(key: string): Message {
  return { domain: 'figures', key }
}

export function figureNames(keys: readonly string[]): readonly Message[] {
  return keys.map(figureName)
}
