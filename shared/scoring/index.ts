/** The scoring's door: what review, result, panel, documents and the commands call. */
export { type AggregateFlag, boundaryFlags, divergenceFlags, type MatrixRow, matrixOf, panelMakeUpFlags } from './aggregate.ts'
export { type Exact, fractionText, roundHalfUp } from './exact.ts'
export type { Explanation } from './explanation.ts'
export { type Facts, factsOf, type VerifiedValue } from './facts.ts'
export type { FormulaScore } from './formulaScore.ts'
export { createReplay, type Replay, type ReplayAnswer, type ReplayError } from './replay.ts'
export { scoreFormula } from './scoreFormula.ts'
export { scoreFormulas } from './scoreFormulas.ts'
export { expertCriteria, formulaCriteria, type Sheet, type SheetSum, sheetMean, sheetSum, sheetSums, trimApplies } from './sheets.ts'
export {
  cappedAdjustments,
  dimensionTotals,
  type FormulaTotal,
  formulaTotal,
  gradeOf,
  itemAmounts,
  type PanelTotal,
  panelTotal,
  totalOf,
} from './totals.ts'
