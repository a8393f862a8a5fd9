import { z } from 'zod'
import { revision } from '../format/parts.ts'
import { expertId, name, sha256, time } from '../format/values.ts'

/** Which 核定 table of the panel a sheet is scored under: digest of its values.json, who confirmed it and when (formats.md § 12). */
export const confirmedTable = z.strictObject({
  sha256,
  revision,
  confirmedBy: z.strictObject({ expert: expertId, name, fingerprint: sha256 }),
  confirmedAt: time,
})

export type ConfirmedTable = z.infer<typeof confirmedTable>
