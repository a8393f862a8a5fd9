import { z } from 'zod'
import { id, name, sha256, time } from '#shared/format/values.ts'
import { lockSchema } from './keys.ts'

/** profile.json: who reviews on this computer, and how a passphrase opens the folder. It holds no data of a review. */
export const profileSchema = z.strictObject({
  format: z.literal('tic-review/profile@1'),
  id,
  name,
  unit: name,
  createdAt: time,
  /** fingerprint of the signing key: generated here, or imported from an office's PKCS#12 file */
  algorithm: z.union([z.templateLiteral(['rsa', z.int().min(2048)]), z.literal('p256')]),
  fingerprint: sha256,
  lock: lockSchema,
})
export type Profile = z.infer<typeof profileSchema>

/** What the first screen may show of a profile before it is unlocked. */
export type ProfileCard = Pick<Profile, 'id' | 'name' | 'unit' | 'createdAt' | 'fingerprint'>

export function cardOf(profile: Profile): ProfileCard {
  const { id, name, unit, createdAt, fingerprint } = profile
  return { id, name, unit, createdAt, fingerprint }
}
