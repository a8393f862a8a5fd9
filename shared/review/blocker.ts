import type { FormulaScore } from '../scoring/formulaScore.ts'
import type { Fault } from '../text/fault.ts'
import type { ReviewContext } from './context.ts'

/** One thing to settle: `at` is its place on the sheet as a JSON pointer, which screens turn into a jump. */
export interface Blocker extends Fault {
  readonly at: string
  /** `blocks` keeps the sheet from being signed; `hint` only asks for a look */
  readonly weight: 'blocks' | 'hint'
}

/** What the checks need besides the state: computed findings and formula marks where they are known. */
export interface CheckContext extends ReviewContext {
  readonly formula?: ReadonlyMap<string, FormulaScore>
  /** a person fills the sheet on screen and answers what the form asks; a sheet of answers is bound by its format alone (formats.md § 6) */
  readonly onScreen?: boolean
  readonly findings?: readonly { readonly rule: string; readonly outcome: string }[]
}
