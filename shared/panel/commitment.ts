import { z } from 'zod'
import { packageReference, revision } from '../format/parts.ts'
import { chars, expertId, id, name, sha256, time } from '../format/values.ts'

/**
 * What an expert hands in openly beside a sealed result: it fixes the result without telling a mark. The result holds the
 * random digest of its journal, so its own digest cannot be found by trying marks.
 */
export const commitmentSchema = z.strictObject({
  format: z.literal('tic-review/commitment@1'),
  task: id,
  package: packageReference,
  expert: z.strictObject({ id: expertId, name, fingerprint: sha256 }),
  revision: revision,
  /** of the result's RFC 8785 bytes */
  resultSha256: sha256,
  checkCode: chars(11, 11),
  /** of the signed file inside the envelope */
  fileSha256: sha256,
  fileName: chars(1, 200),
  /** of the envelope */
  envelopeSha256: sha256,
  sealedAt: time,
})

export type Commitment = z.infer<typeof commitmentSchema>
