import type { Exact } from './exact.ts'
import type { Explanation } from './explanation.ts'
import type { Traced } from './trace.ts'

/** The mark of one formula criterion. Missing is 「数据缺失/待补」, never 0 (assumptions.md § 4). */
export type FormulaScore =
  | {
      readonly state: 'scored'
      readonly hundredths: number
      readonly explanation: Explanation
      /** what the formula did, for screens; the explanation says the same in words */
      readonly trace: Traced
      /** of the full mark, 0…1 */
      readonly share: Exact
    }
  | {
      readonly state: 'missing' | 'invalid' | 'not-in-branch'
      readonly figure: string
      readonly explanation: Explanation
      readonly trace: Traced
    }
