import { z } from 'zod'
import { centre, packageReference, revision } from '../format/parts.ts'
import { chars, id, integer, name, sha256, time } from '../format/values.ts'
import { stage } from '../format/vocabulary.ts'

/**
 * What a wipe cannot reach: `flash` old contents that a flash disk keeps until it reuses the cells, `system` swap space,
 * hibernation file and restore points, `copies` files on USB drives and in folders they were exported to, `backups` backups
 * of the profile, `package` the package file.
 */
export const notGuaranteed = z.enum(['flash', 'system', 'copies', 'backups', 'package'])

/** The receipt of a wipe (formats.md § 13): what was removed on this computer, and what nobody can promise. RFC 8785 bytes. */
export const receiptSchema = z.strictObject({
  format: z.literal('tic-review/receipt@1'),
  software: z.strictObject({ name: z.literal('tic-review'), version: chars(1, 40) }),
  person: z.strictObject({ name, unit: name }),
  task: id,
  package: packageReference,
  stage,
  centre,
  result: z.strictObject({ sha256, checkCode: chars(11, 11), revision }),
  wipedAt: time,
  /** files of the profile, by their path in it */
  removed: z
    .array(z.strictObject({ path: chars(1, 1024), kind: z.enum(['journal', 'photo', 'signed']), sha256, bytes: integer(0) }))
    .max(10_000),
  notGuaranteed: z.array(notGuaranteed).max(5),
})

export type WipeReceipt = z.infer<typeof receiptSchema>
