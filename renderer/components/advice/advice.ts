import type { Act } from '#shared/review/act.ts'
import type { Sheet } from '#shared/review/sheet.ts'
import type { Result } from '#shared/text/fault.ts'

type AdviceSheet = Pick<Sheet, 'topics' | 'demands'>
export type AdviceAct = Extract<Act, { readonly kind: `consultation.${string}` }>

/** Where views on topics and demands are kept: an expert's review, or the panel's record. */
export interface Advice {
  /** names the record, for texts that are not saved yet */
  readonly record: string
  readonly sheet: AdviceSheet
  readonly locked: boolean
  /** the sheet as it is when called, with acts that are under way */
  readonly now: () => AdviceSheet
  readonly send: (act: AdviceAct) => Promise<Result<unknown>>
}
