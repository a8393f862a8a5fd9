import { figureShapes } from '../standard/figures.ts'
import type { Criterion, Standard } from '../standard/format.ts'
import { type Exact, fraction, roundHalfUp, whole } from './exact.ts'
import { prepareFormula } from './formula.ts'
import type { Given } from './given.ts'
import { countedMark, type Judged, judgedMark } from './judged.ts'
import { isUnscored, type Measure } from './measure.ts'
import { type MarkRange, prepareOpenedBand } from './openedBand.ts'
import { criterionMean, type GivenMark } from './panelMean.ts'
import { type Proposal, prepareProposal } from './proposal.ts'
import { markOf, roundedMark } from './scoreFormula.ts'
import { sheetSums, trimApplies } from './sheets.ts'
import { prepareStanding, type StandingOf } from './standing.ts'
import { type Brought, type TableSums, tableSums, tableTotal } from './tableTotal.ts'
import { cappedAdjustments } from './totals.ts'

/** What one expert entered, criterion → entry. */
export interface JudgedSheet {
  readonly specialty?: string | undefined
  readonly entries: Readonly<Record<string, Judged>>
}

export interface TableCase {
  readonly given: Given
  readonly sheets: readonly JudgedSheet[]
  readonly bonus: readonly number[]
  readonly deductions: readonly number[]
  readonly trim: boolean
  /** grades of the rounds before, the latest first */
  readonly previous: readonly string[]
}

/** One criterion of a case: its mark exact and rounded, or why there is none. `range` is what figures leave open to a person. */
export type TableItem = { readonly range?: MarkRange } & (
  | { readonly state: 'scored'; readonly exact: Exact; readonly hundredths: number }
  | { readonly state: 'missing' | 'invalid' | 'not-in-branch' | 'not-applicable' | 'refused' | 'open' }
)

export interface TableAnswer {
  readonly items: ReadonlyMap<string, TableItem>
  readonly sums: TableSums
  readonly total: number | undefined
  readonly proposal: Proposal | undefined
}

interface PreparedItem {
  readonly criterion: Criterion
  readonly standing: StandingOf | undefined
  readonly measure: Measure | undefined
  readonly opened: ReturnType<typeof prepareOpenedBand> | undefined
}

/** Makes a whole table ready: every case is marked, added up and given its proposed result as the standard says. */
export function prepareTable(standard: Standard): (given: TableCase) => TableAnswer {
  const shapes = figureShapes(standard)
  const items = standard.criteria.map((criterion) => prepareItem(criterion, shapes))
  const propose = prepareProposal(standard, shapes)
  return (asked) => {
    const one = { ...asked, dropped: droppedSheets(items, standard, asked) }
    const found = new Map(items.map((item) => [item.criterion.id, itemOf(item, standard, one)]))
    const sums = tableSums(standard, broughtBy(standard, found))
    const { bonus, deduction } = cappedAdjustments(standard, one.bonus, one.deductions)
    const total = sums.sum && tableTotal(standard, sums.sum, bonus, deduction)
    const marks = new Map<string, Exact | undefined>([
      ...[...found].map(([id, item]) => [id, item.state === 'scored' ? item.exact : undefined] as const),
      ...sums.groups,
      ...sums.dimensions,
    ])
    return { items: found, sums, total, proposal: total === undefined ? undefined : propose(one.given, one.previous, marks, total) }
  }
}

function prepareItem(criterion: Criterion, shapes: ReturnType<typeof figureShapes>): PreparedItem {
  const { formula, max, bands } = criterion
  return {
    criterion,
    standing: prepareStanding(criterion, shapes),
    measure: formula && prepareFormula(formula, max, shapes),
    opened: bands && prepareOpenedBand(bands, shapes),
  }
}

const none: ReadonlySet<JudgedSheet> = new Set()

/** Where whole sheets are trimmed, those of the highest and the lowest sum, as in a panel. */
function droppedSheets(items: readonly PreparedItem[], standard: Standard, { given, sheets, trim }: TableCase): ReadonlySet<JudgedSheet> {
  if (standard.aggregation.trimBy === 'criterion' || !trimApplies(standard, trim, sheets.length)) return none
  const judged = items.filter(({ criterion, standing }) => criterion.method !== 'formula' && isLeft(standing?.(given, undefined)))
  const sums = sheetSums(
    standard,
    sheets.map(({ entries, specialty }, place) => ({
      expert: String(place).padStart(6, '0'),
      specialty,
      marks: Object.fromEntries(judged.map((item) => [item.criterion.id, sheetMark(item, standard, given, entries)])),
    })),
    trim,
  )
  return new Set(sheets.filter((_, place) => sums[place]!.dropped))
}

/** Whether the conditions of a criterion leave it to persons. */
function isLeft(found: ReturnType<StandingOf> | undefined): boolean {
  return found === undefined || ('kind' in found && found.kind === 'counts')
}

/** What an entry brings to the sum of its sheet, in hundredths: nothing where it is open or not admitted. */
function sheetMark({ criterion, opened }: PreparedItem, standard: Standard, given: Given, entries: JudgedSheet['entries']): number {
  const range = opened?.(given, undefined)
  if (range !== undefined && isUnscored(range)) return 0
  const found = judgedMark(criterion, standard, entries[criterion.id] ?? {}, range)
  return found.kind === 'mark' ? roundHalfUp(countedMark(criterion, whole(found.mark))) : 0
}

/** A case whose sheets that do not count are known. */
type TrimmedCase = TableCase & { readonly dropped: ReadonlySet<JudgedSheet> }

function itemOf(item: PreparedItem, standard: Standard, one: TrimmedCase): TableItem {
  const { criterion, standing, measure } = item
  const found = standing?.(one.given, undefined)
  if (found !== undefined) {
    if ('state' in found) return { state: found.state }
    if (found.kind === 'elsewhere') return { state: 'not-in-branch' }
    if (found.kind === 'spread') return { state: 'not-applicable' }
    if (found.kind === 'share') return scored(criterion, fraction(found.percent * criterion.max, 100), standard)
  }
  if (measure === undefined) return judgedItem(item, standard, one)
  const share = measure(one.given, undefined)
  return isUnscored(share) ? { state: share.state } : scored(criterion, markOf(share, criterion.max), standard)
}

/** A computed mark is rounded as the standard says, one that is a person's to hundredths. */
function scored({ method }: Criterion, exact: Exact, { decimals }: Standard): TableItem {
  return { state: 'scored', exact, hundredths: method === 'formula' ? roundedMark(exact, decimals?.criterion) : roundHalfUp(exact) }
}

/** A criterion that people mark: every entry must be admitted; the mean of those that were made counts. */
function judgedItem({ criterion, opened }: PreparedItem, standard: Standard, one: TrimmedCase): TableItem {
  const range = opened?.(one.given, undefined)
  if (range !== undefined && isUnscored(range)) return { state: range.state }
  const beside = range === undefined ? {} : { range }
  const marks: GivenMark[] = []
  for (const sheet of one.sheets) {
    const { specialty, entries } = sheet
    const found = judgedMark(criterion, standard, entries[criterion.id] ?? {}, range)
    if (found.kind === 'refused') return { state: 'refused', ...beside }
    if (found.kind === 'mark' && !one.dropped.has(sheet)) marks.push({ mark: found.mark, specialty })
  }
  const set = range?.from === range?.to ? range?.from : undefined
  const trim = one.trim && standard.aggregation.trimBy === 'criterion'
  const mean = criterionMean(criterion, standard, marks, trim) ?? (set === undefined ? undefined : whole(set))
  if (mean === undefined) return { state: 'open', ...beside }
  const exact = countedMark(criterion, mean)
  return { state: 'scored', exact, hundredths: roundHalfUp(exact), ...beside }
}

/** Computed marks are added rounded, a panel's means exact: only the total is rounded then. */
function broughtBy({ criteria }: Standard, items: ReadonlyMap<string, TableItem>): ReadonlyMap<string, Brought> {
  return new Map(criteria.map((criterion) => [criterion.id, brought(criterion, items.get(criterion.id)!)]))
}

function brought({ method, notApplicable }: Criterion, item: TableItem): Brought {
  switch (item.state) {
    case 'scored':
      return { kind: 'mark', mark: method === 'formula' ? whole(item.hundredths) : item.exact }
    case 'not-in-branch':
      return { kind: 'absent' }
    case 'not-applicable':
      return { kind: 'spread', over: notApplicable?.give === 'spread' ? notApplicable.over : 'total' }
    default:
      return { kind: 'none' }
  }
}
