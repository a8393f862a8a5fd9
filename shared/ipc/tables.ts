import { z } from 'zod'
import type { PanelEdit } from '../panel/record.ts'
import type { ValuesRecord } from '../panel/valuesFile.ts'
import type { Edit } from '../review/edit.ts'
import { calls, typed } from './calls.ts'
import { fileToken } from './files.ts'
import { packageToken } from './packages.ts'
import { recordFaults, recordKey } from './records.ts'
import { reviewKey } from './reviews.ts'

/** Names a verified table in main until it is loaded. */
const tableToken = z.string().regex(/^table-[0-9a-f-]{36}$/)

/** A signed 核定 table that holds for the open package, as a page shows it before it is loaded. */
export interface VerifiedTableFile {
  readonly table: string
  readonly record: ValuesRecord
  /** digest of its values.json */
  readonly sha256: string
}

/** A table that was signed as a file, and the edit that names it in the panel's record. */
export interface SignedTable {
  readonly sha256: string
  readonly revision: number
  readonly name: string
  readonly file: string
  readonly edits: readonly { readonly edit: PanelEdit; readonly head: string }[]
}

const faults = ['values.*', 'package.*', 'identity.*', 'job.*', ...recordFaults] as const

/** The panel's confirmed 核定 table as a file (`.ticvalues`): made by the leader, loaded by the experts. */
export const tableCalls = calls('tables', {
  /** verifies a table against the open package: bytes, signature, signer on the roster, task and package revision, figures */
  read: {
    ask: z.strictObject({ review: reviewKey, package: packageToken, file: fileToken }),
    answer: typed<VerifiedTableFile>(),
    faults,
  },
  /** journals `table.loaded`, one edit: from now on the sheet is scored under the table that `read` verified */
  load: {
    ask: z.strictObject({ review: reviewKey, table: tableToken }),
    answer: typed<readonly { readonly edit: Edit; readonly head: string }[]>(),
    faults: recordFaults,
  },
  /** signs the confirmed table as a file under the profile, whose passphrase is asked, and names the file in the panel's record */
  sign: {
    ask: z.strictObject({ record: recordKey, package: packageToken, passphrase: z.string().min(1).max(1000), target: fileToken }),
    answer: typed<SignedTable>(),
    faults,
  },
})
