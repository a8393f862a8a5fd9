import { z } from 'zod'
import type { Standard } from '../standard/format.ts'
import type { Fault } from '../text/fault.ts'
import { calls, typed } from './calls.ts'
import { fileToken } from './files.ts'
import { packageToken } from './packages.ts'
import { kindId, recordKey } from './records.ts'
import { reviewKey } from './reviews.ts'

/** A standard this computer can show. The package decides which one is in force; imported ones are for reading and comparing. */
export interface ListedStandard {
  readonly standard: Standard
  readonly sha256: string
  readonly origin: 'builtIn' | 'package' | 'imported'
  /** right after an import: what is only odd in it */
  readonly warnings?: readonly Fault[]
}

/** An open record, as the page names it to have its journal counted. */
const openRecord = z.strictObject({ kind: kindId, record: recordKey })

const storage = z.strictObject({
  /** each record's journal read again from disk, its chain checked entry by entry; in the order of the question */
  journals: z.array(z.strictObject({ record: recordKey, edits: z.int(), head: z.string(), bytes: z.int() })).readonly(),
  free: z.number(),
  /** bytes of this person's folder */
  used: z.number(),
  /** bytes of the packages in the list that are where they were */
  packages: z.number(),
  folder: z.string(),
})
export type Storage = z.infer<typeof storage>

const backup = z.strictObject({ at: z.string(), name: z.string(), bytes: z.int() })
export type Backup = z.infer<typeof backup>

const backupHere = backup.extend({
  /** where the copy lies, for people to read */
  folder: z.string(),
  file: fileToken,
})
export type BackupHere = z.infer<typeof backupHere>

const preferences = z.strictObject({
  /** minutes without a sign of the person until the profile locks itself */
  idleMinutes: z.int().min(1).max(240),
  /** the folder of the backup made after each signing, for display */
  backupFolder: z.string(),
  /** on this computer's own disk: such a copy is lost with the computer */
  backupHere: z.boolean(),
})
export type Preferences = z.infer<typeof preferences>

/** The archive in which a secretary handed the visit over, and the open panel record it stands for. */
const handedOver = z.strictObject({ archive: fileToken, record: recordKey, package: packageToken })
export type HandedOver = z.infer<typeof handedOver>

export const settingsCalls = calls('settings', {
  standards: {
    ask: z.strictObject({ package: packageToken.optional() }),
    answer: typed<readonly ListedStandard[]>(),
    faults: ['profile.*', 'file.*'],
  },
  /** checks a JSON or workbook and keeps its standards for reading */
  importStandard: {
    ask: z.strictObject({ file: fileToken }),
    answer: typed<readonly ListedStandard[]>(),
    faults: ['standard.*', 'json.*', 'schema.*', 'format.*', 'file.*', 'profile.*'],
  },
  /** writes a listed standard as JSON or as the workbook it can be imported from again, by the target's ending */
  exportStandard: {
    ask: z.strictObject({ sha256: z.string(), package: packageToken.optional(), target: fileToken }),
    answer: z.void(),
    faults: ['standard.*', 'profile.*', 'file.*'],
  },
  removeStandard: { ask: z.strictObject({ sha256: z.string() }), answer: z.void(), faults: ['profile.*', 'file.*'] },
  storage: { ask: z.strictObject({ records: z.array(openRecord).max(8) }), answer: storage, faults: ['journal.*', 'profile.*', 'file.*'] },
  lastBackup: { ask: z.void(), answer: backup.optional(), faults: ['profile.*', 'file.*'] },
  /** one encrypted file under its own passphrase, read back and compared; `own` is the profile's passphrase, with tries counted as at sign-in */
  backUp: {
    ask: z.strictObject({ target: fileToken, passphrase: z.string().min(1).max(1000), own: z.string().min(1).max(1000) }),
    answer: backup,
    faults: ['profile.*', 'file.*', 'identity.*'],
  },
  /** what this person chose, kept under the profile's key */
  preferences: { ask: z.void(), answer: preferences, faults: ['profile.*', 'file.*'] },
  keepIdleMinutes: {
    ask: preferences.pick({ idleMinutes: true }),
    answer: z.void(),
    faults: ['profile.*', 'file.*'],
  },
  /** the system's folder dialog; closing it changes nothing */
  chooseBackupFolder: { ask: z.void(), answer: preferences, faults: ['profile.*', 'file.*'] },
  /** the copy after a signing: under the profile's own passphrase, which is checked, to the folder chosen, in place of the one before it */
  backUpSigned: {
    ask: z.strictObject({ passphrase: z.string().min(1).max(1000) }),
    answer: backupHere,
    faults: ['profile.*', 'file.*', 'identity.*'],
  },
  /** the card by which a roster names the certificate, signed with its key (formats.md § 14) */
  exportCard: { ask: z.strictObject({ target: fileToken }), answer: z.void(), faults: ['profile.*', 'file.*'] },
  /** the certificate without the key, PEM */
  exportCertificate: { ask: z.strictObject({ target: fileToken }), answer: z.void(), faults: ['profile.*', 'file.*'] },
  /** versions and codes, no review content; shown before it is saved */
  diagnostics: { ask: z.void(), answer: z.string(), faults: [] },
  /**
   * removes a locked and exported review from this computer and leaves a receipt; `confirm` is its check code. `handedOver`: a
   * secretary's open panel record goes, too, where this archive carries the closed one. Fault: `settings.not-archived`
   */
  wipe: {
    ask: z.strictObject({ review: reviewKey, confirm: z.string(), receipt: fileToken, handedOver: handedOver.optional() }),
    /** how many files went, and the records whose copies the page's database may still hold */
    answer: z.strictObject({ removed: z.int(), records: z.array(z.string()).readonly() }),
    faults: ['settings.*', 'review.*', 'journal.*', 'mission.*', 'profile.*', 'file.*'],
  },
})
