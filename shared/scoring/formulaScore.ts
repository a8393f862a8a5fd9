import type { Exact } from './exact.ts'
import type { Explanation } from './explanation.ts'
import type { Traced } from './trace.ts'

/**
 * What figures and attributes make of one criterion: the mark of a formula, or what the conditions of a judged criterion
 * say of it. Missing is 「数据缺失/待补」, never 0 (assumptions.md § 4).
 */
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
      /** `judged`: a person marks it; `not-applicable`: its weight goes to the rest of its dimension or of the table (`over`) */
      readonly state: 'missing' | 'invalid' | 'not-in-branch' | 'not-applicable' | 'judged'
      readonly over?: 'dimension' | 'total'
      readonly figure: string
      readonly explanation: Explanation
      readonly trace: Traced
    }

/** Whether a mark is wanting because of a figure: what to do about it is the panel's decision. */
export function isWanting({ state }: { readonly state: string }): boolean {
  return state === 'missing' || state === 'invalid'
}
