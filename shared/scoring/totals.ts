import type { Standard } from '../standard/format.ts'
import { isTable } from '../standard/isTable.ts'
import { add, type Exact, roundHalfUp, whole, zero } from './exact.ts'
import { type FormulaScore, isWanting } from './formulaScore.ts'
import type { Given } from './given.ts'
import { gradeOf } from './grade.ts'
import { panelTable, personsMean } from './panelTable.ts'
import type { TestedCondition } from './proposal.ts'
import { type Sheet, type SheetSum, sheetSums, trimApplies } from './sheets.ts'
import { addsPlainly, markSum } from './sheetTotals.ts'
import type { Brought } from './tableTotal.ts'

const fullMark = 10_000

/** Σ formula + mean of the sheets + bonus − deduction, limited to 0…10000, rounded half up once. */
export function totalOf(formula: number, mean: Exact, bonus: number, deduction: number): number {
  const exact = add(mean, whole(formula + bonus - deduction))
  return Math.min(fullMark, Math.max(0, roundHalfUp(exact)))
}

/** Bonus and deduction in hundredths after the standard's caps; they count for 绩效评价, in another stage where the standard says so. */
export function cappedAdjustments(
  standard: Standard,
  bonus: readonly number[],
  deductions: readonly number[],
): { readonly bonus: number; readonly deduction: number } {
  if (standard.stage !== '绩效评价' && standard.adjustments.counted !== true) return { bonus: 0, deduction: 0 }
  const { bonusCap, deductionCap } = standard.adjustments
  return { bonus: Math.min(sum(bonus), bonusCap), deduction: Math.min(sum(deductions), deductionCap) }
}

/** Amounts of one kind, item by item, each limited to the item's own cap (M07: at most 5 分). */
export function itemAmounts(
  standard: Standard,
  kind: 'bonus' | 'deductions',
  entries: readonly { readonly item: string; readonly amount: number }[],
): readonly number[] {
  return standard.adjustments[kind].flatMap(({ id, cap }) => {
    const amount = sum(entries.filter(({ item }) => item === id).map((entry) => entry.amount))
    return amount === 0 ? [] : [Math.min(amount, cap ?? amount)]
  })
}

export interface FormulaTotal {
  /** absent while an item is missing or invalid and not decided as 按0分 */
  readonly total: number | undefined
  readonly open: readonly string[]
}

/**
 * Σ of the formula items, within the caps of the standard where it is given; `zeroed` names the items the leader counts as
 * 0 (missingHandling 按0分).
 */
export function formulaTotal(scores: ReadonlyMap<string, FormulaScore>, zeroed: ReadonlySet<string>, standard?: Standard): FormulaTotal {
  let total = 0
  const open: string[] = []
  for (const [id, score] of scores) {
    if (score.state === 'scored') total += score.hundredths
    else if (isWanting(score) && !zeroed.has(id)) open.push(id)
  }
  if (open.length > 0) return { total: undefined, open }
  return { total: standard === undefined ? total : formulaSum(standard, formulaMarks(scores, zeroed)), open }
}

/** The sum of formula marks, in hundredths by criterion: groups and dimensions within their caps. */
export function formulaSum(standard: Standard, marks: ReadonlyMap<string, number>): number {
  if (addsPlainly(standard)) return sum([...marks.values()])
  return markSum(
    standard,
    [...marks].map(([id, mark]) => ({ id, state: 'scored', mark }) as const),
  )!
}

/** The formula marks by criterion, in hundredths; none for an item that is open or not in this centre's table. */
export function formulaMarks(scores: ReadonlyMap<string, FormulaScore>, zeroed: ReadonlySet<string>): ReadonlyMap<string, number> {
  return new Map(
    [...scores].flatMap(([id, score]) =>
      score.state === 'scored' ? [[id, score.hundredths] as const] : zeroed.has(id) ? [[id, 0] as const] : [],
    ),
  )
}

/**
 * The criteria that figures take out of the table or whose weight they spread, and those that the panel counts as 0; none
 * of them has a mark by persons that counts.
 */
export function standingsOf(
  scores: Iterable<readonly [string, { readonly state: string; readonly over?: 'dimension' | 'total' | undefined }]>,
  zeroed: ReadonlySet<string>,
): ReadonlyMap<string, Brought> {
  const found = new Map<string, Brought>([...zeroed].map((id) => [id, { kind: 'mark', mark: zero }]))
  for (const [id, { state, over }] of scores) {
    if (state === 'not-in-branch') found.set(id, { kind: 'absent' })
    if (state === 'not-applicable') found.set(id, { kind: 'spread', over: over ?? 'total' })
  }
  return found
}

export interface PanelTotal {
  readonly formula: number | undefined
  readonly sheets: readonly SheetSum[]
  readonly trimApplied: boolean
  readonly expertMean: Exact
  readonly bonus: number
  readonly deduction: number
  readonly total: number | undefined
  /** absent unless `final`: with a red line the grade is the department's to decide */
  readonly grade: string | undefined
  readonly state: 'final' | 'pending' | 'incomplete'
  /** the conditions of a table that apply, once there is a total */
  readonly conditions: readonly TestedCondition[]
}

/** What a panel's total is made of. `formulaMarks` are those of `formula` by criterion; a table of caps and groups needs them. */
export interface PanelParts {
  readonly standard: Standard
  readonly formula: number | undefined
  readonly formulaMarks?: ReadonlyMap<string, number> | undefined
  /** what figures leave out or spread (`standingsOf`) */
  readonly standings?: ReadonlyMap<string, Brought> | undefined
  readonly sheets: readonly Sheet[]
  readonly trim: boolean
  readonly bonus: readonly number[]
  readonly deductions: readonly number[]
  readonly redLines: number
  /** what the conditions of a table ask for */
  readonly given?: Given | undefined
}

/** The panel's total (score-replay.md): incomplete without every formula item, pending with a confirmed red line. */
export function panelTotal(input: PanelParts): PanelTotal {
  const { standard, formula } = input
  const byCriterion = standard.aggregation.trimBy === 'criterion'
  const sheets = sheetSums(standard, input.sheets, input.trim && !byCriterion)
  const expertMean = personsMean(input, sheets)
  const { bonus, deduction } = cappedAdjustments(standard, input.bonus, input.deductions)
  const table = formula === undefined || !isTable(standard) ? undefined : panelTable(input, sheets, bonus - deduction)
  const total = formula === undefined ? undefined : isTable(standard) ? table?.total : totalOf(formula, expertMean, bonus, deduction)
  const state = total === undefined ? 'incomplete' : input.redLines > 0 ? 'pending' : 'final'
  const grade = state === 'final' && total !== undefined ? (table?.grade ?? gradeOf(standard, total)) : undefined
  return {
    formula,
    sheets,
    trimApplied: byCriterion ? trimApplies(standard, input.trim, sheets.length) : sheets.some(({ dropped }) => dropped),
    expertMean,
    bonus,
    deduction,
    total,
    grade,
    state,
    conditions: table?.conditions ?? [],
  }
}

/** Marks of a dimension and of the whole sheet; a dimension has a mark only when all its items are scored. */
export function dimensionTotals(
  standard: Standard,
  marks: Readonly<Record<string, number | undefined>>,
): readonly { readonly name: string; readonly max: number; readonly mark?: number }[] {
  return standard.dimensions.map(({ id, name, max }) => {
    const own = standard.criteria.filter((criterion) => criterion.dimension === id).map((criterion) => marks[criterion.id])
    return own.some((mark) => mark === undefined) ? { name, max } : { name, max, mark: sum(own as readonly number[]) }
  })
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}
