import type { ReadRecord } from '#shared/signature/agreement/record.ts'
import { sha256Of } from '../files/sha256.ts'
import type { Known } from './knowledge.ts'
import type { VerifiedFile } from './verifiedFile.ts'
import { type How, verifyAgainst } from './verifyFile.ts'

/** Verifies one file as any receiver would, and returns the record that it carries and the digest of the very bytes that were verified. */
export async function verifyAndRead(file: string, known: Known, how: Omit<How, 'onRecord' | 'onBytes'> = {}): Promise<VerifiedFile> {
  let found: ReadRecord | undefined
  let bytes: Uint8Array | undefined
  const verification = await verifyAgainst(file, known, {
    ...how,
    onRecord: (read) => {
      found = read
    },
    onBytes: (read) => {
      bytes = read
    },
  })
  return { verification, ...(found && { read: found }), ...(bytes && { content: { sha256: sha256Of(bytes), bytes: bytes.length } }) }
}
