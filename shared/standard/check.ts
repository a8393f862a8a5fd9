import { inCodeOrder } from '../format/codes.ts'
import type { Fault } from '../text/fault.ts'
import { adjustmentFindings } from './check/adjustments.ts'
import { conditionFindings } from './check/conditions.ts'
import { declaredFindings } from './check/declared.ts'
import { isWarning } from './check/finding.ts'
import { formulaFindings } from './check/formula.ts'
import { gradeFindings } from './check/grades.ts'
import { groupFindings } from './check/groups.ts'
import { idFindings } from './check/ids.ts'
import { judgedFindings } from './check/judged.ts'
import { levelFindings } from './check/levels.ts'
import { panelFindings } from './check/panel.ts'
import { registerFindings } from './check/registers.ts'
import { ruleFindings } from './check/rules.ts'
import { sumFindings } from './check/sums.ts'
import { textFindings } from './check/texts.ts'
import { unmarkedFindings } from './check/unmarked.ts'
import { valueFindings } from './check/values.ts'
import type { Standard } from './format.ts'

/** What the checks say of a standard, each list in the order of the codes; `at` is a JSON pointer into the standard. */
export interface StandardReport {
  /** make marks wrong: such a standard is refused */
  readonly faults: readonly Fault[]
  /** only odd: said, never refused */
  readonly warnings: readonly Fault[]
}

const checks = [
  idFindings,
  unmarkedFindings,
  sumFindings,
  textFindings,
  groupFindings,
  levelFindings,
  judgedFindings,
  declaredFindings,
  conditionFindings,
  formulaFindings,
  valueFindings,
  registerFindings,
  ruleFindings,
  adjustmentFindings,
  gradeFindings,
  panelFindings,
] as const

/** Checks of a standard that a schema cannot express (formats.md § 4, standards.md). */
export function reportOnStandard(standard: Standard): StandardReport {
  const found = checks.flatMap((check) => check(standard))
  return {
    faults: inCodeOrder(found.filter((fault) => !isWarning(fault))),
    warnings: inCodeOrder(found.filter(isWarning)),
  }
}

/** The faults alone: a standard without any may be used. */
export function checkStandard(standard: Standard): readonly Fault[] {
  return reportOnStandard(standard).faults
}
