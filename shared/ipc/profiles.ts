import { z } from 'zod'
import { name } from '../format/values.ts'
import { calls, events } from './calls.ts'
import { fileToken } from './files.ts'
import { reviewKey } from './reviews.ts'

/** The passphrase of 练习, where no data is secret; shown on the screen. */
export const practicePassphrase = '123456'

const passphrase = z.string().min(1).max(1000)
/** Names a profile on this computer. */
export const profileId = z.string().regex(/^p[0-9a-f]{12}$/)

const card = z.strictObject({
  id: profileId,
  name: z.string(),
  unit: z.string(),
  createdAt: z.string(),
  fingerprint: z.string(),
})
/** What is shown of a person before the passphrase is given. */
export type ProfileCard = z.infer<typeof card>

const keyFileFacts = z.strictObject({
  name: z.string(),
  unit: z.string().optional(),
  fingerprint: z.string(),
  /** ISO 8601, UTC */
  notAfter: z.string(),
})
/** Whose certificate a PKCS#12 file holds. */
export type KeyFileFacts = z.infer<typeof keyFileFacts>

const ownKey = z.strictObject({ file: fileToken, passphrase: z.string().max(1000) })

const place = z.strictObject({
  /** the part after `#` in the address */
  address: z.string().max(1000),
  /** the review that was open */
  review: reviewKey.optional(),
})
/** The address at which the profile was locked; main keeps it in memory until the app ends. */
export type Place = z.infer<typeof place>

const unlocked = z.strictObject({
  card,
  /** names the profile's own database */
  database: z.string(),
  /** base64 of the 32-byte key the database's rows are sealed with; the signing key never leaves main */
  storeKey: z.string(),
  /** minutes without a keystroke until the profile locks itself; 0 never */
  idleMinutes: z.int(),
  /** 练习: a sample centre with storage of its own */
  practice: z.boolean(),
  /** where the person was before the profile was locked; answered once */
  place: place.optional(),
})
export type Unlocked = z.infer<typeof unlocked>

export const profileCalls = calls('profiles', {
  /**
   * `last` is who entered last on this computer, while that profile is still there; `practice` whether there is a sample to
   * practise on; `portable` whether this is the edition run from a stick, whose data stays on the computer it runs on
   */
  list: {
    ask: z.void(),
    answer: z.strictObject({
      cards: z.array(card),
      damaged: z.array(z.string()),
      last: profileId.optional(),
      practice: z.boolean(),
      portable: z.boolean(),
    }),
    faults: ['profile.*'],
  },
  /** opens a PKCS#12 file an office issued, to show whose it is; the file is not kept */
  readKeyFile: { ask: ownKey, answer: keyFileFacts, faults: ['identity.*', 'file.*'] },
  /** makes folder, key and lock; `own` is a PKCS#12 file whose key is used instead of a new one; progress comes as `making` */
  create: {
    ask: z.strictObject({ name, unit: name, passphrase, algorithm: z.enum(['rsa3072', 'p256']), own: ownKey.optional() }),
    answer: card,
    faults: ['profile.*', 'identity.*', 'file.*'],
  },
  /** opens the profile in a window of its own partition; this window closes */
  unlock: { ask: z.strictObject({ id: profileId, passphrase }), answer: z.void(), faults: ['profile.*', 'identity.*', 'file.*'] },
  /** opens 练习 in a window of its own partition; this window closes */
  practise: { ask: z.void(), answer: z.void(), faults: ['profile.*', 'identity.*', 'file.*'] },
  /** the profile of this window; `undefined` before one is unlocked */
  current: { ask: z.void(), answer: unlocked.optional(), faults: [] },
  /** forgets the keys and shows the first screen again */
  lock: { ask: place, answer: z.void(), faults: [] },
  /** asks whether this is the passphrase of the window's own person, before something is signed; slowed down like `unlock` */
  confirm: { ask: z.strictObject({ passphrase }), answer: z.void(), faults: ['profile.*', 'identity.*', 'file.*'] },
  changePassphrase: { ask: z.strictObject({ before: passphrase, after: passphrase }), answer: z.void(), faults: ['profile.*', 'file.*'] },
  importCopy: { ask: z.strictObject({ file: fileToken, passphrase }), answer: card, faults: ['profile.*', 'file.*'] },
})

export const profileEvents = events('profiles', {
  /** how far making a profile is; `ms` is how long the step took */
  making: z.strictObject({ step: z.enum(['folder', 'key', 'lock']), state: z.enum(['begun', 'done']), ms: z.number() }),
})
