import type { Explanation } from './explanation.ts'

/** The mark of one formula criterion. Missing is 「数据缺失/待补」, never 0 (assumptions.md § 4). */
export type FormulaScore =
  | { readonly state: 'scored'; readonly hundredths: number; readonly explanation: Explanation }
  | { readonly state: 'missing' | 'invalid'; readonly figure: string; readonly explanation: Explanation }
