import { type Layout, word } from '../../layout/layout.ts'
import type { PanelDraft } from '../../panel/draft.ts'
import type { ResultCriterion } from '../../result/format.ts'
import { type Exact, fraction, readFraction, subtract, whole } from '../../scoring/exact.ts'
import { totalOf } from '../../scoring/totals.ts'
import type { Standard } from '../../standard/format.ts'
import { markText, meanText } from '../wording.ts'
import { criterionText } from './criterionRow.ts'

/** An exact value, as the record writes it or computed, as a place on a plot or the stored value of a formula; never the ground of a printed mark. */
export function floatOf(value: string | Exact): number {
  const { n, d } = typeof value === 'string' ? readFraction(value) : value
  return Number(n) / Number(d)
}

/** The criteria on which the experts differ widely, by id. */
export function dividedCriteria({ flags }: Pick<PanelDraft, 'flags'>): ReadonlySet<string> {
  return new Set(flags.flatMap(({ kind, criterion }) => (kind === 'itemDivergence' && criterion ? [criterion] : [])))
}

/** The sheets, the highest sum first; equal sums share a place. */
export function orderedSheets({ sheets }: PanelDraft): readonly (PanelDraft['sheets'][number] & { readonly place: number })[] {
  const ordered = [...sheets].sort((a, b) => b.sum - a.sum || (a.expert < b.expert ? -1 : 1))
  return ordered.map((sheet) => ({ ...sheet, place: 1 + ordered.filter(({ sum }) => sum > sheet.sum).length }))
}

/** How far a sum is from the mean, signed: `＋1.50`, `－≈0.33`, `0.00`. */
export function distanceText(layout: Layout, sum: number, mean: string): string {
  const { n, d } = subtract(whole(sum), readFraction(mean))
  const text = meanText(layout, fraction(n < 0 ? -n : n, d))
  return n === 0 || n === 0n ? text : `${n < 0 ? '－' : '＋'}${text}`
}

/** A formula criterion as printed. */
export interface FormulaLine {
  readonly criterion: string
  readonly max: string
  readonly mark: string
  readonly hundredths: number | undefined
  /** figures and computation; without the standard nobody knows the maximum, so the figures alone */
  readonly basis: string
}

export function formulaLines(layout: Layout, panel: PanelDraft, standard: Standard | undefined): readonly FormulaLine[] {
  return figuredRows(panel).map((row) => {
    const ruled = standard?.criteria.find(({ id }) => id === row.criterion)
    const criterion: ResultCriterion = {
      id: row.criterion,
      name: ruled?.name ?? '',
      dimension: ruled?.dimension ?? '',
      max: ruled?.max ?? 0,
      method: ruled?.method ?? 'formula',
      clauses: ruled?.clauses ?? [],
      state: row.state === 'judged' ? 'missing' : row.state,
      ...(row.hundredths !== undefined && { mark: row.hundredths }),
      ...(row.spread !== undefined && { spread: row.spread }),
      explanation: row.explanation,
      citations: [],
    }
    const { facts, workings, mark } = criterionText(layout, criterion, panel.values, standard)
    return {
      criterion: row.criterion,
      max: ruled === undefined ? word(layout, 'none') : markText(ruled.max),
      mark,
      hundredths: row.hundredths,
      basis: (ruled === undefined ? facts : [...facts, ...workings]).join('\n') || word(layout, 'none'),
    }
  })
}

/** The criteria that figures mark or leave out; what they leave to persons stands in the matrix. */
export function figuredRows({ formula }: Pick<PanelDraft, 'formula'>): PanelDraft['formula'] {
  return formula.filter(({ state }) => state !== 'judged')
}

/** How the total comes from its parts, and the grade: part, mark, ground. What is open is said in its place. */
export function totalRows(layout: Layout, panel: PanelDraft): readonly (readonly [string, string, string])[] {
  const { totals, grade, formula } = panel
  const open = word(layout, 'mark.missing')
  const itemsOf = (letter: 'B' | 'M') => panel.adjustments.flatMap(({ item }) => (item.startsWith(letter) ? [item] : []))
  const parts = {
    formula: totals.formula === undefined ? open : markText(totals.formula),
    mean: meanText(layout, totals.expertMean),
    bonus: markText(totals.bonus),
    deduction: markText(totals.deduction),
  }
  return [
    [word(layout, 'panel.totalFormula'), parts.formula, word(layout, 'panel.basisFormula', { count: figuredRows({ formula }).length })],
    [word(layout, 'panel.totalExpert'), parts.mean, basisOfMean(layout, panel)],
    [word(layout, 'panel.totalBonus'), parts.bonus, itemsText(layout, itemsOf('B'))],
    [word(layout, 'panel.totalDeduction'), parts.deduction, itemsText(layout, itemsOf('M'))],
    [
      word(layout, 'panel.totalSum'),
      totals.total === undefined ? open : markText(totals.total),
      word(layout, addsUp(totals) ? 'panel.basisTotal' : 'panel.basisTable', parts),
    ],
    [word(layout, 'panel.totalGrade'), grade ?? word(layout, 'panel.pending'), gradeBasis(layout, panel)],
    ...decidedRows(layout, panel),
  ]
}

/** What the leader states of earlier rounds, and the panel's own grade, each with its reason; nothing where neither was said. */
function decidedRows(layout: Layout, { decidedGrade, statedRounds }: PanelDraft): readonly (readonly [string, string, string])[] {
  return [
    ...(statedRounds ? [[word(layout, 'panel.statedRounds'), statedRounds.grades.join('、'), statedRounds.reason] as const] : []),
    ...(decidedGrade ? [[word(layout, 'panel.decidedGrade'), decidedGrade.grade, decidedGrade.reason] as const] : []),
  ]
}

/** Whether the total is its parts added and limited; under a table with caps of its own it need not be. */
function addsUp({ formula, expertMean, bonus, deduction, total }: PanelDraft['totals']): boolean {
  return formula === undefined || total === undefined || totalOf(formula, readFraction(expertMean), bonus, deduction) === total
}

function basisOfMean(layout: Layout, { sheets, trim }: PanelDraft): string {
  const count = sheets.filter(({ dropped }) => !dropped).length
  if (trim.applied) return word(layout, 'panel.basisTrimmed', { count })
  return word(layout, trim.requested ? 'panel.basisNoTrim' : 'panel.basisMean', { count })
}

function itemsText(layout: Layout, items: readonly string[]): string {
  return items.length === 0 ? word(layout, 'panel.basisNone') : items.join('、')
}

function gradeBasis(layout: Layout, { state, conditions = [] }: PanelDraft): string {
  const ids = (wanted: boolean | undefined) =>
    conditions.flatMap(({ id, holds }) => (holds === wanted ? [id] : [])).join('、') || word(layout, 'none')
  const areMet = conditions.every(({ holds }) => holds === true)
  if (state === 'final')
    return areMet ? word(layout, 'none') : word(layout, 'panel.gradeConditions', { failed: ids(false), open: ids(undefined) })
  return word(layout, state === 'pending' ? 'panel.gradePending' : 'panel.gradeOpen')
}
