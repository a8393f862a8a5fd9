import type { Layout } from '../layout/index.ts'
import type { PanelRecord } from '../panel/format.ts'
import type { Plan } from '../plan/format.ts'
import type { SelfAssessment } from '../plan/selfAssessment.ts'
import type { Task } from '../plan/task.ts'
import type { ResultRecord } from '../result/format.ts'
import type { ImportSheet } from '../result/importColumns.ts'
import type { Standard } from '../standard/format.ts'
import type { ExpectedPrint, PageTexts } from './agreement/expected.ts'
import type { PrintedAgain, SignatureBoxes } from './agreement/printed.ts'
import type { ReadRecord } from './agreement/record.ts'
import type { Certificate } from './certificate.ts'
import type { Parts } from './ooxml/zip.ts'
import type { PdfBudget } from './pdf/budget.ts'
import type { DigestsOf } from './pdf/digests.ts'
import type { Revision } from './pdf/revisions.ts'
import type { SignatureFont } from './pdf/signatureFont.ts'

export interface KnownStandard {
  readonly standard: Standard
  readonly sha256: string
}

/** A task a file may belong to, with the package it came in: who is who, and what a result is computed from. */
export interface KnownTask {
  readonly task: Task
  readonly packageSha256: string
  readonly plan: Plan
  /** 自评 and 初审, where the package carries them */
  readonly self?: SelfAssessment
  /** SHA-256 of each document by its id */
  readonly digests: ReadonlyMap<string, string>
  /** the standard the task names; none under 咨询论证 */
  readonly standard?: Standard
}

/** A record to be printed again: its own bytes, the standard it names, the photos it carries by id. */
export interface ToPrint {
  readonly kind: ReadRecord['kind']
  readonly recordBytes: Uint8Array
  readonly standard?: Standard
  readonly attachments: ReadonlyMap<string, Uint8Array>
}

/** This program's printers, which print by the current layout, for comparing bytes; each returns `undefined` where a record cannot be printed. */
export interface PrintAgain {
  /** what `packed`, the file's own packed streams, holds is packed as it is there */
  pdf(input: ToPrint, packed: readonly Uint8Array[]): Promise<PrintedAgain | undefined>
  /** the parts, unsigned */
  workbook(input: ToPrint): Promise<Parts | undefined>
}

/** A record to be compared with a file without printing it: by the layout the file names. */
export interface ToCompare {
  readonly layout: Layout
  readonly read: ReadRecord
  readonly recordBytes: Uint8Array
  /** the photos attached, by id */
  readonly photos: ReadonlyMap<string, Uint8Array>
  readonly standard?: Standard
}

/** The verifier by the closed form, which prints no pages and needs no fonts: for files of every layout. */
export interface ClosedJudge {
  /** the signatures' places by seat, when the first revision shows the record and nothing else */
  pdf(bytes: Uint8Array, first: Revision, input: ToCompare, budget: PdfBudget): Promise<{ readonly boxes: SignatureBoxes } | undefined>
  workbook(parts: Parts, input: ToCompare, signatures: number): Promise<boolean>
  /** the font a signature embeds, once it is known to be ours */
  readonly signatureFont: SignatureFont
}

/** What a verifier needs besides the file: what it knows, and what only its run-time can do. */
export interface VerifyContext {
  readonly tasks: readonly KnownTask[]
  readonly standards: readonly KnownStandard[]
  /** certificates given by the person who verifies: of signers or of authorities */
  readonly trusted: readonly Certificate[]
  /** the texts of the pages are compared as well: that every character can be read back from the print */
  readonly alsoReadsPages?: boolean
  /** the texts of a PDF's pages; `undefined` when they cannot be read */
  readonly readPages: (bytes: Uint8Array) => Promise<PageTexts | undefined>
  /** the font of what signatures show */
  readonly signatureFont: SignatureFont
  /** prints a result again, as this program would now; absent where its fonts are not available */
  readonly again?: PrintAgain
  /** verifies without printing: files of an older layout, and all files where nothing can be printed or `byClosedForm` is set */
  readonly closed?: ClosedJudge
  /** files are not printed again although they could be, so that both verifiers can be compared */
  readonly byClosedForm?: boolean
  /** what the printed pages and the score sheet of a result must show in a layout */
  readonly print: (result: ResultRecord, sha256: string, layout: Layout) => ExpectedPrint
  readonly importRows: (result: ResultRecord, sha256: string, layout: Layout) => ImportSheet
  readonly panelRows: (panel: PanelRecord, sha256: string, layout: Layout) => ImportSheet
  /** receives the record of a file once it was read, whatever the verdict will be */
  readonly onRecord?: (read: ReadRecord) => void
  /** hashes nested ranges of a large file faster than Web Crypto can, where the run-time is able to */
  readonly digests?: DigestsOf
}
