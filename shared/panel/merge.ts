import { missingChoice } from '../format/vocabulary.ts'
import type { Plan } from '../plan/format.ts'
import type { Task } from '../plan/task.ts'
import type { ResultRecord } from '../result/format.ts'
import { fractionText, roundHalfUp } from '../scoring/exact.ts'
import {
  boundaryFlags,
  divergenceFlags,
  type FormulaScore,
  factsOf,
  formulaMarks,
  formulaTotal,
  itemAmounts,
  matrixOf,
  panelMakeUpFlags,
  panelTotal,
  standingsOf,
} from '../scoring/index.ts'
import { isFigured } from '../scoring/sheetTotals.ts'
import type { Standard } from '../standard/format.ts'
import { isTable } from '../standard/isTable.ts'
import { attributesOf } from '../standard/tableOf.ts'
import {
  type AdjustmentRuling,
  type ProposedAdjustment,
  proposedAdjustments,
  type RedLineRuling,
  redLineClues,
  settledAdjustments,
} from './adjustments.ts'
import type { Candidate } from './candidate.ts'
import { checkFlags, checkRows } from './checks.ts'
import { conditionFlags, conditionRows, statedRounds } from './conditions.ts'
import { type Flag, hardFlags, inOrder } from './flags.ts'
import type { PanelRecord } from './format.ts'
import { absentMembers, type Listed, listedState, listFiles } from './listing.ts'
import { type Confirmed, otherTables } from './otherTables.ts'
import { planScores } from './planScores.ts'
import { type VerifiedTable, verifiedTable } from './table.ts'
import { type UnmarkedPoint, unmarkedPoints } from './unmarked.ts'

/** What the panel decided; all of it may be empty. */
export interface Rulings {
  readonly adjustments?: readonly AdjustmentRuling[]
  readonly redLines?: readonly RedLineRuling[]
  readonly missing?: PanelRecord['missingHandling']
  /** grades of earlier rounds that the leader states */
  readonly rounds?: NonNullable<PanelRecord['statedRounds']>
  /** experts whose sheet under another 核定 table the panel has discussed and lets stand */
  readonly tables?: readonly string[]
}

export interface MergeInput {
  readonly plan: Plan
  readonly task: Task
  /** absent under 咨询论证 */
  readonly standard?: Standard
  readonly files: readonly Candidate[]
  /** expert → fingerprint of the key this leader saw first */
  readonly firstSeen?: ReadonlyMap<string, string>
  /** the 核定 table that the panel confirmed */
  readonly confirmed?: Confirmed
  readonly rulings?: Rulings
}

/** Why a merge has no total or no grade yet: each is for the panel to settle. */
export type OpenPoint =
  | { readonly kind: 'noSheet' }
  | { readonly kind: 'conflict' | 'absent' | 'table'; readonly expert: string }
  | { readonly kind: 'values'; readonly figure: string; readonly year?: number }
  | { readonly kind: 'formula'; readonly criterion: string }
  /** nobody marked a criterion, or an expert whose sheet takes other figures did not */
  | UnmarkedPoint
  | { readonly kind: 'adjustment'; readonly item: string }
  | { readonly kind: 'redLine'; readonly item: string }

type Parts = Pick<
  PanelRecord,
  | 'attributes'
  | 'results'
  | 'absent'
  | 'matrix'
  | 'checks'
  | 'sheets'
  | 'trim'
  | 'values'
  | 'formula'
  | 'adjustments'
  | 'redLines'
  | 'missingHandling'
  | 'totals'
  | 'state'
  | 'grade'
  | 'statedRounds'
  | 'conditions'
>

export interface Merged {
  readonly listed: readonly Listed[]
  /** the sheets that count, by expert id */
  readonly counted: readonly ResultRecord[]
  readonly table: VerifiedTable
  readonly proposed: readonly ProposedAdjustment[]
  readonly flags: readonly Flag[]
  readonly open: readonly OpenPoint[]
  /** the computed parts of panel.json */
  readonly parts: Parts
}

/**
 * Merges a panel's verified sheets (assumptions.md § 5, formats.md § 7): pure, and the same for every order of the files.
 * Marks are hundredths; means are exact fractions, only the total is rounded. Only files that the list names
 * as counted are counted, and every file handed in is in the list.
 */
export function mergePanel(input: MergeInput): Merged {
  const { task, plan, standard, rulings = {} } = input
  const listed = listFiles(input.files, input.firstSeen)
  const counted = listed.filter(({ standing }) => standing === 'counted').map(({ record }) => record!)
  const absent = absentMembers(task, listed)
  const table = verifiedTable(counted, input.confirmed?.values)
  const proposed = proposedAdjustments(counted)
  const redLines = redLineClues(counted, rulings.redLines ?? [])
  const attributes = standard?.attributes && attributesOf(plan, standard)
  const head = {
    ...(attributes && { attributes }),
    results: resultsOf(listed, standard !== undefined && isTable(standard)),
    absent: [...absent],
    redLines: [...redLines],
    missingHandling: rulings.missing ?? [],
  }
  const named: readonly OpenPoint[] = [
    ...(counted.length === 0 ? [{ kind: 'noSheet' } as const] : []),
    ...expertsIn(listed, 'conflict').map((expert) => ({ kind: 'conflict', expert }) as const),
    ...absent.map((expert) => ({ kind: 'absent', expert }) as const),
  ]
  const tables = otherTables(counted, input.confirmed).filter((expert) => !rulings.tables?.includes(expert))
  const makeUp: readonly Flag[] = standard ? panelMakeUpFlags(standard, task.panel) : []
  if (standard === undefined || counted.length === 0) {
    const parts: Parts = { ...head, ...nothingMarked, state: standard === undefined && counted.length > 0 ? 'final' : 'incomplete' }
    return { listed, counted, table, proposed, flags: inOrder(makeUp), open: named, parts }
  }
  if (standard.verificationOnly === true) {
    const checks = checkRows(standard, counted)
    const isPending = redLines.some(({ panelView }) => panelView !== '不成立')
    const parts: Parts = {
      ...head,
      ...nothingMarked,
      values: [...table.values],
      checks: [...checks],
      state: isPending ? 'pending' : 'final',
    }
    const flags = inOrder([...checkFlags(checks), ...makeUp, ...hardFlags(plan, task, standard)])
    return { listed, counted, table, proposed, flags, open: [...named, ...unsettledValues(table), ...unsettledLines(redLines)], parts }
  }

  const scores = planScores(standard, plan, table.values)
  const sheets = counted.map((record) => ({
    expert: record.expert.id,
    marks: marksOf(record, scores),
    specialty: record.expert.specialty,
  }))
  const zeroed = new Set(head.missingHandling.filter(({ choice }) => choice === missingChoice.enum.按0分).map(({ criterion }) => criterion))
  const formula = formulaTotal(scores, zeroed, standard)
  const { adjustments, open: unsettled } = settledAdjustments(proposed, rulings.adjustments ?? [])
  const unmarked = unmarkedPoints(standard, sheets, scores, zeroed).filter(({ expert }) => !expert || !rulings.tables?.includes(expert))
  // without a confirmed table nobody can say which of two the formula marks follow
  const isSettled =
    table.basis !== 'open' && unsettled.length === 0 && unmarked.length === 0 && (tables.length === 0 || input.confirmed !== undefined)
  const trim = task.settings.trim ?? false
  const stated = statedRounds(standard, plan, rulings.rounds)
  const given = standard.conditions && { ...factsOf(plan, table.values, standard), ...(stated && { previous: stated.grades }) }
  const total = panelTotal({
    given,
    standard,
    formula: isSettled ? formula.total : undefined,
    formulaMarks: formulaMarks(scores, zeroed),
    standings: standingsOf(scores, zeroed),
    sheets,
    trim,
    bonus: itemAmounts(standard, 'bonus', adjustments),
    deductions: itemAmounts(standard, 'deductions', adjustments),
    redLines: redLines.filter(({ panelView }) => panelView !== '不成立').length,
  })
  const matrix = matrixOf(standard, sheets, total.sheets)
  const conditions = given === undefined ? {} : conditionRows(standard, total.conditions, given)
  const { bonus, deduction } = total
  const atLine =
    total.total === undefined
      ? []
      : boundaryFlags(standard, total.sheets, { formula: total.formula!, bonus, deduction, total: total.total })
  return {
    listed,
    counted,
    table,
    proposed,
    flags: inOrder([
      ...divergenceFlags(standard, matrix, total.sheets),
      ...atLine,
      ...conditionFlags(conditions.conditions),
      ...makeUp,
      ...hardFlags(plan, task, standard),
    ]),
    open: [
      ...named,
      ...tables.map((expert) => ({ kind: 'table', expert }) as const),
      ...unsettledValues(table),
      ...formula.open.map((criterion) => ({ kind: 'formula', criterion }) as const),
      ...unmarked,
      ...unsettled.map((item) => ({ kind: 'adjustment', item }) as const),
      ...unsettledLines(redLines),
    ],
    parts: {
      ...head,
      matrix: matrix.map((row) => ({ ...row, marks: [...row.marks] })),
      sheets: total.sheets.map((sheet) => ({ ...sheet })),
      trim: { requested: trim, applied: total.trimApplied },
      values: [...table.values],
      formula: formulaRows(scores),
      adjustments: [...adjustments],
      totals: {
        ...(formula.total !== undefined && { formula: formula.total }),
        expertMean: fractionText(total.expertMean) ?? String(roundHalfUp(total.expertMean)),
        bonus,
        deduction,
        ...(total.total !== undefined && { total: total.total }),
      },
      state: total.state,
      ...(total.grade !== undefined && { grade: total.grade }),
      ...(stated && { statedRounds: { grades: [...stated.grades], reason: stated.reason } }),
      ...conditions,
    },
  }
}

const nothingMarked = {
  matrix: [],
  sheets: [],
  trim: { requested: false, applied: false },
  values: [],
  formula: [],
  adjustments: [],
  totals: { expertMean: '0', bonus: 0, deduction: 0 },
} satisfies Partial<Parts>

/** Every file with a record, one row a file; equal sheets beside the first are 重复. */
function resultsOf(listed: readonly Listed[], isOfTable: boolean): Parts['results'] {
  return listed.flatMap(({ record, sha256, standing }) => {
    if (record === undefined || sha256 === undefined) return []
    const { expert, revision } = record
    const { id, name, fingerprint, specialty } = expert
    const kind = isOfTable && specialty !== undefined ? { specialty } : {}
    return [{ sha256, expert: id, name, ...kind, fingerprint, revision, state: listedState[standing], included: standing === 'counted' }]
  })
}

function expertsIn(listed: readonly Listed[], standing: Listed['standing']): readonly string[] {
  return [...new Set(listed.filter((one) => one.standing === standing).map(({ record }) => record!.expert.id))]
}

/** The marks of a sheet by persons, without those of criteria that the panel's figures set or leave out. */
function marksOf({ criteria }: ResultRecord, scores: ReadonlyMap<string, FormulaScore>): Readonly<Record<string, number>> {
  const marks: Record<string, number> = {}
  for (const one of criteria)
    if (!isFigured(one) && one.mark !== undefined && (scores.get(one.id)?.state ?? 'judged') === 'judged') marks[one.id] = one.mark
  return marks
}

function formulaRows(scores: ReadonlyMap<string, FormulaScore>): Parts['formula'] {
  return [...scores].map(([criterion, score]) => ({
    criterion,
    state: score.state,
    ...(score.state === 'scored' ? { hundredths: score.hundredths } : score.over !== undefined && { spread: score.over }),
    explanation: score.explanation,
  }))
}

function unsettledValues(table: VerifiedTable): readonly OpenPoint[] {
  return table.basis === 'open' ? table.conflicts.map(valuesPoint) : []
}

function unsettledLines(redLines: readonly Parts['redLines'][number][]): readonly OpenPoint[] {
  return redLines.filter(({ panelView }) => panelView === '待查').map(({ item }) => ({ kind: 'redLine', item }) as const)
}

function valuesPoint({ figure, year }: { readonly figure: string; readonly year?: number }): OpenPoint {
  return { kind: 'values', figure, ...(year !== undefined && { year }) }
}
