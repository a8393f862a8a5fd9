import type { Standard } from '../standard/format.ts'
import { divide, type Exact, fractionText, hundred, roundHalfUp } from './exact.ts'
import type { prepareTable, TableCase, TableItem } from './table.ts'

/** One criterion of a replayed table: `exact` is the mark before rounding, in marks, as a decimal fraction in lowest terms. */
export type ReplayTableItem =
  | { readonly state: 'scored'; readonly hundredths: number; readonly exact: string | null; readonly range?: readonly [number, number] }
  | { readonly state: Exclude<TableItem['state'], 'scored'>; readonly range?: readonly [number, number] }

/** What `tic-review score` answers to a case of a whole table (score-replay.md). */
export interface ReplayTableAnswer {
  readonly case: unknown
  readonly standard: string
  readonly items: Readonly<Record<string, ReplayTableItem>>
  /** hundredths by id, `null` while an item has no mark */
  readonly groups: Readonly<Record<string, number | null>>
  readonly dimensions: Readonly<Record<string, number | null>>
  readonly total: number | null
  /** proposed; a person decides */
  readonly grade: string | null
  /** conditions that did not hold, and those that cannot be judged */
  readonly reasons: readonly string[]
  readonly open: readonly string[]
  readonly state: 'final' | 'pending' | 'incomplete'
}

export function answerTable(
  id: unknown,
  standard: Standard,
  score: ReturnType<typeof prepareTable>,
  given: TableCase & { readonly redLines: number },
): ReplayTableAnswer {
  const { items, sums, total, proposal } = score(given)
  const state = total === undefined ? 'incomplete' : given.redLines > 0 ? 'pending' : 'final'
  return {
    case: id,
    standard: standard.id,
    items: Object.fromEntries([...items].map(([key, item]) => [key, itemAnswer(item)])),
    groups: rounded(sums.groups),
    dimensions: rounded(sums.dimensions),
    total: total ?? null,
    grade: state === 'final' ? (proposal?.grade ?? null) : null,
    reasons: proposal?.reasons ?? [],
    open: proposal?.open ?? [],
    state,
  }
}

function itemAnswer(item: TableItem): ReplayTableItem {
  const range = item.range === undefined ? {} : { range: [item.range.from, item.range.to] as const }
  if (item.state !== 'scored') return { state: item.state, ...range }
  return { state: 'scored', hundredths: item.hundredths, exact: fractionText(divide(item.exact, hundred)) ?? null, ...range }
}

function rounded(sums: ReadonlyMap<string, Exact | undefined>): Readonly<Record<string, number | null>> {
  return Object.fromEntries([...sums].map(([id, sum]) => [id, sum === undefined ? null : roundHalfUp(sum)]))
}
