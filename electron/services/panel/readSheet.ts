import type { ReadRecord } from '#shared/signature/agreement/record.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import type { Known } from '../verify/knowledge.ts'
import { verifyAgainst } from '../verify/verifyFile.ts'

/** A file that carries a record: the verification, and the record where one could be read. */
export interface ReadSheet {
  readonly verification: Verification
  readonly read?: ReadRecord
}

interface How {
  readonly signal?: AbortSignal
  readonly allow?: (busyMs: number) => void
}

/** Verifies one file as any receiver would and gives the record it carries. */
export async function readSheet(file: string, known: Known, how: How): Promise<ReadSheet> {
  let found: ReadRecord | undefined
  const verification = await verifyAgainst(file, known, {
    ...how,
    onRecord: (read) => {
      found = read
    },
  })
  return { verification, ...(found && { read: found }) }
}
