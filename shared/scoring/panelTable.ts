import { evaluationGrade } from '../format/vocabulary.ts'
import { figureShapes } from '../standard/figures.ts'
import type { Criterion, Standard } from '../standard/format.ts'
import { type Exact, whole, zero } from './exact.ts'
import type { Given } from './given.ts'
import { criterionMean } from './panelMean.ts'
import { prepareProposal, type TestedCondition } from './proposal.ts'
import { commonCriteria, expertCriteria, markOn, type Sheet, type SheetSum, sheetMean } from './sheets.ts'
import { type Brought, tableSums, tableTotal } from './tableTotal.ts'

interface TableParts {
  readonly standard: Standard
  readonly formulaMarks?: ReadonlyMap<string, number> | undefined
  readonly standings?: ReadonlyMap<string, Brought> | undefined
  readonly sheets: readonly Sheet[]
  readonly trim: boolean
  /** the facts that conditions ask for; without them those on marks alone are put to the test */
  readonly given?: Given | undefined
}

/**
 * The total of a panel under a table: means of each criterion over the sheets that count and the experts who mark it,
 * groups and dimensions within their caps, the total rounded once. The grade is that of the total, lowered by the
 * conditions; grades of earlier rounds are those the plan states, and where it states none a person looks.
 */
export function panelTable(
  parts: TableParts,
  sums: readonly SheetSum[],
  adjusted: number,
): { readonly total: number; readonly grade: string; readonly conditions: readonly TestedCondition[] } | undefined {
  const { standard, given } = parts
  const kept = keptSheets(parts, sums)
  const brought = new Map(standard.criteria.map((criterion) => [criterion.id, broughtBy(parts, criterion, kept)]))
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
  const { grade, tested } = propose(
    given ?? { values: {} },
    roundsKnown(standard) ? given?.previous : undefined,
    marks,
    total,
    given !== undefined,
  )
  return { total, grade, conditions: tested }
}

/** Whether a plan can state the grades that the conditions ask for; a table may have grades of other names. */
function roundsKnown({ conditions = [] }: Standard): boolean {
  const stated: readonly string[] = evaluationGrade.options
  return conditions.every(({ test }) => test.kind !== 'rounds' || test.grades.every((grade) => stated.includes(grade)))
}

/**
 * What the experts' marks come to, exact hundredths: the mean of the sheets that count, or, where they do not mark the same
 * criteria, the means of the criteria added up within the caps of the table.
 */
export function personsMean(parts: TableParts, sums: readonly SheetSum[]): Exact {
  const { standard, sheets } = parts
  const criteria = expertCriteria(standard)
  if (commonCriteria(standard, sheets).length === criteria.length) return sheetMean(sums)
  const kept = keptSheets(parts, sums)
  const brought = new Map<string, Brought>(standard.criteria.map(({ id }) => [id, { kind: 'absent' }]))
  for (const criterion of criteria) {
    const one = broughtBy({ ...parts, formulaMarks: undefined, standings: undefined }, criterion, kept)
    if (one.kind === 'mark') brought.set(criterion.id, one)
  }
  return tableSums(standard, brought).sum ?? zero
}

function keptSheets({ sheets }: TableParts, sums: readonly SheetSum[]): readonly Sheet[] {
  const dropped = new Set(sums.filter((sheet) => sheet.dropped).map(({ expert }) => expert))
  return sheets.filter(({ expert }) => !dropped.has(expert))
}

function broughtBy({ standard, formulaMarks, standings, trim }: TableParts, criterion: Criterion, sheets: readonly Sheet[]): Brought {
  const { id, method } = criterion
  const known = standings?.get(id)
  if (known !== undefined) return known
  const computed = formulaMarks?.get(id)
  if (computed !== undefined) return { kind: 'mark', mark: whole(computed) }
  if (method === 'formula') return { kind: 'absent' }
  const marks = sheets.flatMap((sheet) => {
    const mark = markOn(criterion, sheet)
    return mark === undefined ? [] : [{ mark, specialty: sheet.specialty }]
  })
  const mean = criterionMean(criterion, standard, marks, trim && standard.aggregation.trimBy === 'criterion')
  return mean === undefined ? { kind: 'none' } : { kind: 'mark', mark: mean }
}
