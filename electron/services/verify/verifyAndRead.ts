import type { ReadRecord } from '#shared/signature/agreement/record.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import type { Known } from './knowledge.ts'
import { type How, verifyAgainst } from './verifyFile.ts'

/** A verified file; with the record it carries, where that was asked for and could be read. */
export interface VerifiedFile {
  readonly verification: Verification
  readonly read?: ReadRecord
}

/** Verifies one file as any receiver would, and returns the record that it carries. */
export async function verifyAndRead(file: string, known: Known, how: Omit<How, 'onRecord'> = {}): Promise<VerifiedFile> {
  let found: ReadRecord | undefined
  const verification = await verifyAgainst(file, known, {
    ...how,
    onRecord: (read) => {
      found = read
    },
  })
  return { verification, ...(found && { read: found }) }
}
