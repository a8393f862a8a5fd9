import type { ResultRecord } from '#shared/result/format.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import type { Known } from '../verify/knowledge.ts'
import { verifyAgainst } from '../verify/verifyFile.ts'

/** A file handed in to a panel: what the verifier says of it, and its record where one could be read. */
export interface ReadSheet {
  readonly verification: Verification
  readonly record?: ResultRecord
}

interface How {
  readonly signal?: AbortSignal
  readonly allow?: (busyMs: number) => void
}

/** Verifies one file as any receiver would and gives the expert's record it carries. */
export async function readSheet(file: string, known: Known, how: How): Promise<ReadSheet> {
  let record: ResultRecord | undefined
  const verification = await verifyAgainst(file, known, {
    ...how,
    onRecord: (read) => {
      if (read.kind === 'result') record = read.record
    },
  })
  return { verification, ...(record && { record }) }
}
