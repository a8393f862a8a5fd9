import { canonicalBytes } from '../../../format/canonical.ts'
import { missingChoice } from '../../../format/vocabulary.ts'
import { checkRowsAgain } from '../../../panel/checks.ts'
import { conditionRows } from '../../../panel/conditions.ts'
import type { PanelRecord } from '../../../panel/format.ts'
import { inputFacts } from '../../../result/inputFacts.ts'
import { fractionText, roundHalfUp } from '../../../scoring/exact.ts'
import type { Facts } from '../../../scoring/facts.ts'
import { isWanting } from '../../../scoring/formulaScore.ts'
import { formulaSum, itemAmounts, matrixOf, panelTotal, type Sheet, standingsOf } from '../../../scoring/index.ts'
import type { Standard } from '../../../standard/format.ts'
import { tableOf } from '../../../standard/tableOf.ts'
import { equalBytes } from '../../bytes.ts'
import { countedRows } from './list.ts'

/** What the marks listed in a panel's record come to, computed again. */
type Computed = Pick<PanelRecord, 'matrix' | 'checks' | 'sheets' | 'trim' | 'totals' | 'state' | 'grade' | 'conditions'>

/** A panel without marks: advice alone, or no sheet that counts. */
const unmarked = { matrix: [], sheets: [], trim: { requested: false, applied: false }, totals: { expertMean: '0', bonus: 0, deduction: 0 } }

/**
 * The record's matrix, sums and totals computed again from the marks it lists, its 核定 table's formula marks and its
 * adjustments: means as exact fractions, trimming, caps, the total rounded once, state and grade. A record of state `incomplete`
 * has no total where the panel left a question open. Conditions are put to the test on the figures the record lists, or on
 * those of the plan where it is known.
 */
export function computedPanel(record: PanelRecord, whole: Standard | undefined, known?: Facts): Computed {
  const standard = whole && tableOf(whole, record.attributes)
  const counted = countedRows(record.results)
  if (standard === undefined || counted.length === 0)
    return { ...unmarked, state: standard === undefined && counted.length > 0 ? 'final' : 'incomplete' }
  if (standard.verificationOnly === true) {
    const experts = counted.map(({ expert }) => expert)
    const checks = checkRowsAgain(record.checks ?? [], standard, experts) ?? []
    const isPending = record.redLines.some(({ panelView }) => panelView !== '不成立')
    return { ...unmarked, checks: [...checks], state: isPending ? 'pending' : 'final' }
  }
  const sheets = sheetsOf(record)
  const { requested } = record.trim
  const { total: formula, marks: formulaMarks, standings } = formulaOf(record, standard)
  const isOpen = record.state === 'incomplete' && record.totals.total === undefined
  const given = standard.conditions && (known ?? listedFacts(record))
  const total = panelTotal({
    given,
    standard,
    formula: isOpen ? undefined : formula,
    formulaMarks,
    standings,
    sheets,
    trim: requested,
    bonus: itemAmounts(standard, 'bonus', record.adjustments),
    deductions: itemAmounts(standard, 'deductions', record.adjustments),
    redLines: record.redLines.filter(({ panelView }) => panelView !== '不成立').length,
  })
  const { bonus, deduction } = total
  return {
    matrix: matrixOf(standard, sheets, total.sheets).map((row) => ({ ...row, marks: [...row.marks] })),
    sheets: total.sheets.map((sheet) => ({ ...sheet })),
    trim: { requested, applied: total.trimApplied },
    totals: {
      ...(formula !== undefined && { formula }),
      expertMean: fractionText(total.expertMean) ?? String(roundHalfUp(total.expertMean)),
      bonus,
      deduction,
      ...(total.total !== undefined && { total: total.total }),
    },
    state: total.state,
    ...(total.grade !== undefined && { grade: total.grade }),
    ...(given && conditionRows(standard, total.conditions, given)),
  }
}

/** Whether matrix, sums of the sheets and trimming are those computed. */
export function sumsStand(record: PanelRecord, { matrix, checks = [], sheets, trim }: Computed): boolean {
  const own = { matrix: record.matrix, checks: record.checks ?? [], sheets: record.sheets, trim: record.trim }
  return isSame(own, { matrix, checks, sheets, trim })
}

/** Whether totals, state, grade and conditions are those computed. */
export function totalsStand(record: PanelRecord, { totals, state, grade, conditions = [] }: Computed): boolean {
  return (
    isSame(record.totals, totals) &&
    record.state === state &&
    record.grade === grade &&
    isSame(record.conditions ?? [], conditions) &&
    record.matrix.every(({ max, marks }) => marks.every(({ mark }) => mark <= max))
  )
}

export function isSame(one: unknown, other: unknown): boolean {
  return equalBytes(canonicalBytes(one), canonicalBytes(other))
}

/** The figures that the conditions of a record list, each as it stands there. */
function listedFacts({ conditions = [], attributes }: PanelRecord): Facts {
  const listed = conditions.flatMap(({ inputs }) => inputs)
  const goals = [...new Map(conditions.flatMap((one) => (one.goals ?? []).map((goal) => [goal.id, goal] as const))).values()]
  const counts = conditions.flatMap((one) => one.counts ?? [])
  const facts = inputFacts({ inputs: listed, ...(goals.length > 0 && { goals }), ...(counts.length > 0 && { counts }) }, attributes)
  const own = ([figure, inputs]: readonly [string, Facts['inputs'] extends ReadonlyMap<string, infer List> ? List : never]) =>
    [figure, inputs.map((input) => listed.find((one) => one.figure === input.figure && one.year === input.year) ?? input)] as const
  const previous = conditions.find((one) => one.previous !== undefined)?.previous
  return { ...facts, ...(previous && { previous }), inputs: new Map([...facts.inputs].map(own)) }
}

/** The sheets that count, each with its column of the matrix. */
function sheetsOf({ results, matrix }: PanelRecord): readonly Sheet[] {
  const counted = countedRows(results)
  const kinds = new Map(counted.map(({ expert, specialty }) => [expert, specialty]))
  const marks = new Map(counted.map(({ expert }) => [expert, {} as Record<string, number>]))
  for (const row of matrix) for (const { expert, mark } of row.marks) Object.assign(marks.get(expert) ?? {}, { [row.criterion]: mark })
  return [...marks].map(([expert, own]) => ({ expert, marks: own, specialty: kinds.get(expert) }))
}

/** Sum of the formula marks; absent while an item is missing that the panel does not count as 0. */
function formulaOf({ formula, missingHandling }: PanelRecord, standard: Standard) {
  const zeroed = new Set(missingHandling.filter(({ choice }) => choice === missingChoice.enum.按0分).map(({ criterion }) => criterion))
  const open = formula.filter((row) => isWanting(row) && !zeroed.has(row.criterion))
  const marks = new Map(
    formula.flatMap(({ criterion, hundredths }) =>
      hundredths !== undefined || zeroed.has(criterion) ? [[criterion, hundredths ?? 0] as const] : [],
    ),
  )
  const standings = standingsOf(
    formula.map(({ criterion, state, spread }) => [criterion, { state, over: spread }] as const),
    zeroed,
  )
  return { total: open.length > 0 ? undefined : formulaSum(standard, marks), marks, standings }
}
