import type { Standard } from '../standard/format.ts'
import type { Facts } from './facts.ts'
import type { FormulaScore } from './formulaScore.ts'
import { scoreFormula } from './scoreFormula.ts'
import { figuredCriteria } from './sheets.ts'

/** Every criterion on which figures bear, in the order of the standard: criterion id → mark or standing, with explanation. */
export function scoreFormulas(standard: Standard, facts: Facts): ReadonlyMap<string, FormulaScore> {
  return new Map(figuredCriteria(standard).map((criterion) => [criterion.id, scoreFormula(criterion, facts, standard)]))
}
