import type { FigureKey } from './figures.ts'

/** A figure that counts a part of what another counts; `invest_fiscal` is the sum of two figures of the plan. */
export type PartKey = FigureKey | 'invest_fiscal'
export interface Part {
  readonly part: PartKey
  readonly whole: FigureKey
}

/** What is part of what, the nearest whole only: full-time R&D staff are R&D staff, and those are staff. */
export const partsOf: readonly Part[] = [
  { part: 'rd_staff', whole: 'total_staff' },
  { part: 'rd_staff_fulltime', whole: 'rd_staff' },
  { part: 'incubated_hightech', whole: 'incubated' },
  { part: 'tasks_done', whole: 'tasks_planned' },
  { part: 'tech_income', whole: 'total_income' },
  { part: 'invest_fiscal', whole: 'invest_total' },
]
const none: readonly string[] = []
const wholeOf = new Map<string, FigureKey>(partsOf.map(({ part, whole }) => [part, whole]))
const chains = new Map([...wholeOf.keys()].map((part) => [part, chain(part)]))

/** Every whole that a figure lies within, the nearest first; none for a figure that is no part. */
export function wholesOf(figure: string): readonly string[] {
  return chains.get(figure) ?? none
}

function chain(figure: string): readonly string[] {
  const whole = wholeOf.get(figure)
  return whole === undefined ? none : [whole, ...chain(whole)]
}
