import { figureShapes } from '../standard/figures.ts'
import type { Criterion, Standard } from '../standard/format.ts'
import { type Exact, whole } from './exact.ts'
import type { Given } from './given.ts'
import { criterionMean } from './panelMean.ts'
import { prepareProposal, type TestedCondition } from './proposal.ts'
import type { Sheet, SheetSum } from './sheets.ts'
import { type Brought, tableSums, tableTotal } from './tableTotal.ts'

interface TableParts {
  readonly standard: Standard
  readonly formulaMarks?: ReadonlyMap<string, number> | undefined
  readonly sheets: readonly Sheet[]
  readonly trim: boolean
  /** the facts that conditions ask for; without them those on marks alone are put to the test */
  readonly given?: Given | undefined
}

/**
 * The total of a panel under a table: means of each criterion over the sheets that count and the experts who mark it,
 * groups and dimensions within their caps, the total rounded once. The grade is that of the total, lowered by the
 * conditions; grades of earlier rounds are not known to a panel, so that a person looks where a condition asks for them.
 */
export function panelTable(
  { standard, formulaMarks = new Map(), sheets, trim, given }: TableParts,
  sums: readonly SheetSum[],
  adjusted: number,
): { readonly total: number; readonly grade: string; readonly conditions: readonly TestedCondition[] } | undefined {
  const dropped = new Set(sums.filter((sheet) => sheet.dropped).map(({ expert }) => expert))
  const kept = sheets.filter(({ expert }) => !dropped.has(expert))
  const byCriterion = trim && standard.aggregation.trimBy === 'criterion'
  const brought = new Map(
    standard.criteria.map((criterion) => [criterion.id, broughtBy(standard, criterion, formulaMarks, kept, byCriterion)]),
  )
  const found = tableSums(standard, brought)
  if (found.sum === undefined) return undefined
  const total = tableTotal(standard, found.sum, Math.max(0, adjusted), Math.max(0, -adjusted))
  const ofMarks = { ...standard, conditions: standard.conditions?.filter(({ test, when }) => test.kind === 'marks' && when === undefined) }
  const propose = prepareProposal(given === undefined ? ofMarks : standard, figureShapes(standard))
  const marks = new Map<string, Exact | undefined>([
    ...[...brought].map(([id, one]) => [id, one.kind === 'mark' ? one.mark : undefined] as const),
    ...found.groups,
    ...found.dimensions,
  ])
  const { grade, tested } = propose(given ?? { values: {} }, undefined, marks, total, given !== undefined)
  return { total, grade, conditions: tested }
}

function broughtBy(
  standard: Standard,
  criterion: Criterion,
  formulaMarks: ReadonlyMap<string, number>,
  sheets: readonly Sheet[],
  trim: boolean,
): Brought {
  const { id, method } = criterion
  if (method === 'formula') {
    const mark = formulaMarks.get(id)
    return mark === undefined ? { kind: 'absent' } : { kind: 'mark', mark: whole(mark) }
  }
  const marks = sheets.map(({ marks, specialty }) => ({ mark: marks[id] ?? 0, specialty }))
  const mean = criterionMean(criterion, standard, marks, trim)
  return mean === undefined ? { kind: 'none' } : { kind: 'mark', mark: mean }
}
