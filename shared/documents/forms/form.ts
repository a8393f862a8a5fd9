import type { PanelDraft } from '../../panel/draft.ts'
import type { SelfAssessment } from '../../plan/selfAssessment.ts'
import type { Task } from '../../plan/task.ts'
import type { ResultRecord } from '../../result/format.ts'
import type { Standard } from '../../standard/format.ts'
import type { FlowItem } from '../layout/block.ts'
import type { Press } from '../press.ts'

/** What was removed on a computer, by kind of file, and when (ISO 8601). */
export interface Handover {
  readonly rows: readonly { readonly kind: 'journal' | 'photo' | 'signed'; readonly count: number }[]
  readonly wipedAt: string
  /** whose computer it was, where no result names an expert */
  readonly by?: { readonly name: string; readonly unit: string }
}

/** The data a form may use. A blank form has no result; a filled one takes what it needs and states what is absent. */
export interface FormSource {
  readonly result?: ResultRecord
  /** digest of the result's bytes, 64 hex digits */
  readonly sha256?: string
  readonly checkCode?: string
  readonly standard?: Standard
  readonly task?: Task
  /** 自评 of the package, whose marks stand on the blank sheet as on a filled one */
  readonly self?: SelfAssessment
  /** the panel's record, closed or as far as the panel has come */
  readonly panel?: PanelDraft
  /** digest and check code of that record once it is closed */
  readonly panelProof?: { readonly sha256: string; readonly checkCode: string }
  /** the sheets of a panel that count, where a form tells what experts saw on site */
  readonly counted?: readonly ResultRecord[]
  /** what a wipe removed on the computer, for form 18 */
  readonly handover?: Handover
  /** 「不印分数」: marks and totals are left out, not covered */
  readonly withoutMarks?: boolean
  /** the document ends in the final signature block, so that the form has no lines to sign of its own */
  readonly signedBelow?: boolean
}

/** The laid-out text of one form; the frame around it is the document's. */
export interface FormContent {
  readonly title: string
  readonly items: readonly FlowItem[]
  /** what follows on pages turned on their side, measured for them (`across`) */
  readonly across?: readonly FlowItem[]
}

/** One printable form (assumptions.md § 6.2). */
export interface Form {
  /** number of the form, `10` */
  readonly number: string
  /** names it in lists where several forms bear one number, `14f`; without it the number does */
  readonly id?: string
  /** can be printed without a result */
  readonly blank: boolean
  /** every page has 「专家签名（逐页）」 */
  readonly signEveryPage: boolean
  build(press: Press, source: FormSource): FormContent
}
