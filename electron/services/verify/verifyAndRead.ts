import type { ReadRecord } from '#shared/signature/agreement/record.ts'
import type { Known } from './knowledge.ts'
import type { VerifiedFile } from './verifiedFile.ts'
import { type How, verifyAgainst } from './verifyFile.ts'

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
