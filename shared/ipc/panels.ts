import { z } from 'zod'
import { integer } from '../format/values.ts'
import type { PanelEdit } from '../panel/record.ts'
import { calls, typed } from './calls.ts'
import { fileToken, pickedFile } from './files.ts'
import { jobId } from './jobs.ts'
import { packageToken } from './packages.ts'
import { recordFaults, recordKey } from './records.ts'

/** Names verified files in main until they are journalled. */
const verifiedToken = z.string().regex(/^verified-[0-9a-f-]{36}$/)

const verified = z.strictObject({
  verified: verifiedToken,
  /** how many files were looked at */
  files: integer(0),
  /** how many of them the record holds already, found as before */
  known: integer(0),
})
export type VerifiedFiles = z.infer<typeof verified>

/**
 * What is of a panel's record alone. The record itself is begun, edited and closed like every other (`records`, kind `panel`); a page
 * shows it through `renderer/session/panel.tsx`.
 */
export const panelCalls = calls('panels', {
  /** the system's dialog for a folder with results; `undefined` when the person closed it. The token stands for all files in the folder */
  pickFolder: { ask: z.void(), answer: pickedFile.optional(), faults: ['file.*'] },
  /**
   * Verifies files against the open package, in threads with progress (`panelVerify`) and cancel. A token may stand for a folder.
   * Nothing is journalled yet: `takeVerified` does that at its place among the page's own edits.
   */
  verifyFiles: {
    ask: z.strictObject({ record: recordKey, package: packageToken, files: z.array(fileToken).min(1).max(500), job: jobId }),
    answer: verified,
    faults: ['package.*', 'job.*', ...recordFaults],
  },
  /** journals what `verifyFiles` found as acts `files.taken` of a few files each; a wrong file is taken in with what is wrong with it */
  takeVerified: {
    ask: z.strictObject({ record: recordKey, verified: verifiedToken }),
    answer: typed<readonly { readonly edit: PanelEdit; readonly head: string }[]>(),
    faults: recordFaults,
  },
})
