/** Public functions of the scoring for review, result, panel, documents and the commands. */
export { boundaryFlags, divergenceFlags, matrixOf, panelMakeUpFlags } from './aggregate.ts'
export { type Facts, factsOf, type VerifiedValue } from './facts.ts'
export type { FormulaScore } from './formulaScore.ts'
export { createReplay, type Replay } from './replay.ts'
export { scoreFormula } from './scoreFormula.ts'
export { scoreFormulas } from './scoreFormulas.ts'
export { medianOf, type Sheet, sheetSum, sheetSums } from './sheets.ts'
export { dimensionTotals, formulaTotal, gradeOf, itemAmounts, panelTotal } from './totals.ts'
