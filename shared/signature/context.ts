import type { Layout } from '../layout/index.ts'
import type { PanelRecord } from '../panel/format.ts'
import type { Plan } from '../plan/format.ts'
import type { Task } from '../plan/task.ts'
import type { ResultRecord } from '../result/format.ts'
import type { ImportSheet } from '../result/importColumns.ts'
import type { Standard } from '../standard/format.ts'
import type { ExpectedPrint, PageTexts } from './agreement/expected.ts'
import type { PrintedAgain } from './agreement/printed.ts'
import type { Certificate } from './certificate.ts'
import type { DigestsOf } from './pdf/digests.ts'
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
  /** SHA-256 of each document by its id */
  readonly digests: ReadonlyMap<string, string>
  /** the standard the task names; none under 咨询论证 */
  readonly standard?: Standard
}

/** A result to be printed again: its own bytes, the standard it names, the photos it carries by id. */
export interface ToPrint {
  readonly resultBytes: Uint8Array
  readonly standard?: Standard
  readonly attachments: ReadonlyMap<string, Uint8Array>
}

/** The printers of this program, which print by the current layout, for comparing bytes; nothing where a result cannot be printed. */
export interface PrintAgain {
  pdf(input: ToPrint): Promise<PrintedAgain | undefined>
  workbook(input: ToPrint): Promise<Uint8Array | undefined>
}

/** What a verifier needs besides the file: what it knows, and what only its run-time can do. */
export interface VerifyContext {
  readonly tasks: readonly KnownTask[]
  readonly standards: readonly KnownStandard[]
  /** certificates given by the person who verifies: of signers or of authorities */
  readonly trusted: readonly Certificate[]
  /** the texts of the pages are compared as well: that every character can be read back from the print */
  readonly alsoReadsPages?: boolean
  /** the texts of a PDF's pages; nothing when they cannot be read */
  readonly readPages: (bytes: Uint8Array) => Promise<PageTexts | undefined>
  /** the font of what signatures show */
  readonly signatureFont: SignatureFont
  /** prints a result again, as this program would now; absent where its fonts are not at hand */
  readonly again?: PrintAgain
  /** what the printed pages and the score sheet of a result must say in a layout */
  readonly print: (result: ResultRecord, sha256: string, layout: Layout) => ExpectedPrint
  readonly importRows: (result: ResultRecord, sha256: string, layout: Layout) => ImportSheet
  readonly panelRows: (panel: PanelRecord, sha256: string, layout: Layout) => ImportSheet
  /** hashes nested ranges of a large file faster than Web Crypto can, where the run-time is able to */
  readonly digests?: DigestsOf
}
