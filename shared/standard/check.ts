import { millionths } from '../format/amounts.ts'
import { inCodeOrder } from '../format/codes.ts'
import { formulaFigure } from '../format/figures.ts'
import { plainMark } from '../format/marks.ts'
import type { Fault } from '../text/fault.ts'
import type { Criterion, Formula, Standard } from './format.ts'

const fullMarks = 10000

type Term = Extract<Formula, { kind: 'linear' }>['terms'][number]
type Row = Extract<Formula, { kind: 'step' }>['rows'][number]

/**
 * Checks of a standard that a schema cannot express (formats.md § 4): ids once, dimensions and maxima add up to 100 marks,
 * formulas that can work on figures that exist, grade lines falling to 0. `at` is a JSON pointer into the standard.
 */
export function checkStandard(standard: Standard): readonly Fault[] {
  return inCodeOrder([
    ...duplicateFaults(standard),
    ...dimensionFaults(standard),
    ...sumFaults(standard),
    ...standard.criteria.flatMap(formulaFaults),
    ...gradeFaults(standard),
  ])
}

function duplicateFaults(standard: Standard): readonly Fault[] {
  const { bonus, deductions } = standard.adjustments
  const lists = [standard.dimensions, standard.criteria, [...bonus, ...deductions], standard.redLines]
  return lists.flatMap((list) => {
    const seen = new Set<string>()
    const twice = new Set<string>()
    for (const { id } of list) (seen.has(id) ? twice : seen).add(id)
    return [...twice].map((got) => ({ code: 'standard.duplicate', got }))
  })
}

function dimensionFaults(standard: Standard): readonly Fault[] {
  const known = new Set(standard.dimensions.map((dimension) => dimension.id))
  const faults: Fault[] = []
  for (const [index, criterion] of standard.criteria.entries())
    if (!known.has(criterion.dimension))
      faults.push({ code: 'standard.dimension', at: `/criteria/${index}/dimension`, got: criterion.dimension })
  for (const [index, dimension] of standard.dimensions.entries()) {
    const sum = sumOf(standard.criteria.filter((criterion) => criterion.dimension === dimension.id))
    if (sum !== dimension.max)
      faults.push({ code: 'standard.dimension', at: `/dimensions/${index}/max`, want: plainMark(sum), got: plainMark(dimension.max) })
  }
  return faults
}

function sumFaults(standard: Standard): readonly Fault[] {
  const sum = sumOf(standard.criteria)
  return sum === fullMarks ? [] : [{ code: 'standard.sum', at: '/criteria', want: plainMark(fullMarks), got: plainMark(sum) }]
}

function formulaFaults(criterion: Criterion, index: number): readonly Fault[] {
  const { formula } = criterion
  if (formula === undefined) return []
  const at = `/criteria/${index}/formula`
  switch (formula.kind) {
    case 'linear':
    case 'weighted_count':
      return [...lineFaults(formula, at), ...termFaults(formula.terms, `${at}/terms`)]
    case 'ratio':
      return [
        ...lineFaults(formula, at),
        ...termFaults(formula.numerator, `${at}/numerator`),
        ...termFaults(formula.denominator, `${at}/denominator`),
      ]
    case 'step':
      return [...rowFaults(formula.rows, at), ...termFaults(formula.terms, `${at}/terms`)]
    case 'growth_step':
      return [...rowFaults(formula.rows, at), ...growthFigureFaults(formula.figure, at)]
  }
}

function lineFaults({ floor, target }: { readonly floor: string; readonly target: string }, at: string): readonly Fault[] {
  return millionths(target) > millionths(floor) ? [] : [{ code: 'standard.formula', at: `${at}/target`, want: `> ${floor}`, got: target }]
}

/** A row has exactly one of `atLeast` and `moreThan`. */
function rowFaults(rows: readonly Row[], at: string): readonly Fault[] {
  return rows.flatMap((row, index) =>
    (row.atLeast === undefined) === (row.moreThan === undefined) ? [{ code: 'standard.formula', at: `${at}/rows/${index}` }] : [],
  )
}

function termFaults(terms: readonly Term[], at: string): readonly Fault[] {
  return terms.flatMap((term, index) => {
    const figure = formulaFigure(term.figure)
    if (figure !== undefined && figure.yearly === (term.over !== 'value')) return []
    return [
      { code: 'standard.formula-field', at: `${at}/${index}`, got: figure === undefined ? term.figure : `${term.figure} ${term.over}` },
    ]
  })
}

function growthFigureFaults(figure: string, at: string): readonly Fault[] {
  return formulaFigure(figure)?.yearly ? [] : [{ code: 'standard.formula-field', at: `${at}/figure`, got: figure }]
}

function gradeFaults({ grades }: Standard): readonly Fault[] {
  const falling = grades.every((grade, index) => index === 0 || grade.from < (grades[index - 1]?.from ?? 0))
  return falling && grades.at(-1)?.from === 0 ? [] : [{ code: 'standard.grades', at: '/grades' }]
}

function sumOf(criteria: readonly Criterion[]): number {
  return criteria.reduce((sum, criterion) => sum + criterion.max, 0)
}
