import type { PanelRecord } from '../panel/format.ts'
import type { Task } from '../plan/task.ts'
import type { ResultRecord } from '../result/format.ts'
import type { ImportSheet } from '../result/importColumns.ts'
import type { Standard } from '../standard/format.ts'
import type { ExpectedPrint, PageTexts } from './agreement/expected.ts'
import type { Certificate } from './certificate.ts'
import type { DigestsOf } from './pdf/digests.ts'

export interface KnownStandard {
  readonly standard: Standard
  readonly sha256: string
}

/** A task a file may belong to: its roster says who is who. */
export interface KnownTask {
  readonly task: Task
  readonly packageSha256: string
}

/** What a verifier needs besides the file: what it knows, and what only its run-time can do. */
export interface VerifyContext {
  readonly tasks: readonly KnownTask[]
  readonly standards: readonly KnownStandard[]
  /** certificates given by the person who verifies: of signers or of authorities */
  readonly trusted: readonly Certificate[]
  /** the texts of a PDF's pages; nothing when they cannot be read */
  readonly readPages: (bytes: Uint8Array) => Promise<PageTexts | undefined>
  /** what the printed pages and the score sheet of a result must say */
  readonly print: (result: ResultRecord, sha256: string) => ExpectedPrint
  readonly importRows: (result: ResultRecord, sha256: string) => ImportSheet
  readonly panelRows: (panel: PanelRecord, sha256: string) => ImportSheet
  /** hashes nested ranges of a large file faster than Web Crypto can, where the run-time is able to */
  readonly digests?: DigestsOf
}
