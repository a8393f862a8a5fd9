import type { Standard } from '../standard/format.ts'
import type { Facts } from './facts.ts'
import type { FormulaScore } from './formulaScore.ts'
import { scoreFormula } from './scoreFormula.ts'
import { formulaCriteria } from './sheets.ts'

/** Every formula criterion of the standard, in its order: criterion id → mark with explanation. */
export function scoreFormulas(standard: Standard, facts: Facts): ReadonlyMap<string, FormulaScore> {
  return new Map(formulaCriteria(standard).map((criterion) => [criterion.id, scoreFormula(criterion, facts, standard)]))
}
