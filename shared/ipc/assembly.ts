import { z } from 'zod'
import type { EditedPlace, EditedSheet } from '../assembly/edited.ts'
import type { ListedDocument } from '../assembly/listed.ts'
import type { Difference } from '../format/difference.ts'
import { sha256 } from '../format/values.ts'
import { stage } from '../format/vocabulary.ts'
import type { Stage } from '../plan/task.ts'
import type { RuleFinding } from '../rules/finding.ts'
import type { Fault } from '../text/fault.ts'
import { calls, typed } from './calls.ts'
import { fileToken, type PickedFile } from './files.ts'
import { jobId } from './jobs.ts'
import { folderToken } from './signing.ts'

/** Names a draft of this person: a folder that main knows. */
const draftToken = z.string().regex(/^draft-[0-9a-f-]{36}$/)

/** A draft in the list: its folder is the one that the command works on, too. */
export interface AssemblyLine {
  readonly draft: string
  readonly name: string
  /** for people to read; never sent back */
  readonly folder: string
  readonly stage?: Stage
  /** name or id and version of the standard */
  readonly under?: string
  /** ISO time of the last change of its workbook */
  readonly changed?: string
}

/** An expert's card in the draft, or why it is none. */
export interface CardLine {
  readonly file: string
  /** the file of the office that certified the experts */
  readonly isOffice?: true
  readonly name?: string
  readonly unit?: string
  readonly fingerprint?: string
  readonly fault?: Fault
}

/** What a draft holds. */
export interface AssemblyContent {
  readonly stage: Stage
  readonly standard?: { readonly id: string; readonly version: string; readonly sha256: string; readonly name: string }
  /** the criteria a document may be evidence of */
  readonly criteria: readonly { readonly id: string; readonly name: string }[]
  readonly replaces?: { readonly id: string; readonly revision: number }
  readonly sheets: readonly EditedSheet[]
  readonly barriers: readonly Fault[]
  /** the workbook's digest; what is kept replaces the file only where it is still this one */
  readonly stamp: string
  readonly documents: readonly ListedDocument[]
  readonly listStamp?: string
  /** why the list of documents cannot be read; it is then not changed */
  readonly listFaults: readonly Fault[]
  readonly cards: readonly CardLine[]
}

export interface OpenedAssembly extends AssemblyContent, Omit<AssemblyLine, 'stage'> {}

/** What bringing files did. */
export interface Brought {
  readonly documents: readonly ListedDocument[]
  readonly listStamp?: string
  readonly cards: readonly CardLine[]
  readonly added: readonly string[]
  /** what cannot be carried, each with its cure */
  readonly faults: readonly Fault[]
  /** the same content under two names */
  readonly twins: readonly Fault[]
  /** files of systems and programs, and those that are there already */
  readonly skipped: readonly string[]
}

/** A fault of the whole check, with the place on the screen where that is known. */
export interface CheckedFault {
  readonly fault: Fault
  readonly place?: EditedPlace
  /** the document it is about */
  readonly document?: string
}

export interface CheckedAssembly {
  readonly faults: readonly CheckedFault[]
  /** of a draft without fault: what the rules will tell the reviewers */
  readonly findings: readonly RuleFinding[]
  readonly warnings: readonly Fault[]
  readonly documents: number
  readonly figures: number
}

export interface PackedAssembly {
  readonly file: PickedFile
  readonly sha256: string
  readonly bytes: number
  readonly files: number
  readonly signed: boolean
  /** how many certificates can open it; absent when anybody can */
  readonly encryptedFor?: number
  readonly warnings: readonly Fault[]
}

const draftFaults = [
  'assembly.*',
  'office.*',
  'document.*',
  'zip.*',
  'file.*',
  'profile.*',
  'job.*',
  'standard.*',
  'json.*',
  'schema.*',
  'format.*',
] as const
const placeSchema = { name: z.string().min(1).max(80), folder: folderToken } as const
const sheetSchema = z.strictObject({
  name: z.string(),
  kind: z.enum(['form', 'table']),
  keys: z.array(z.string()).readonly(),
  rows: z.array(z.array(z.string()).readonly()).readonly(),
})

export const assemblyCalls = calls('assembly', {
  list: { ask: z.void(), answer: typed<readonly AssemblyLine[]>(), faults: ['profile.*', 'file.*'] },
  /** a new folder `name` within the one chosen */
  begin: {
    ask: z.strictObject({ ...placeSchema, stage, standard: sha256.optional(), lastYear: z.int().min(2001).max(2099) }),
    answer: typed<OpenedAssembly>(),
    faults: draftFaults,
  },
  /** the next revision of a package, with its documents */
  beginFrom: {
    ask: z.strictObject({ ...placeSchema, file: fileToken, job: jobId }),
    answer: typed<OpenedAssembly>(),
    faults: [...draftFaults, 'zip.*', 'limit.*', 'bag.*', 'signature.*', 'plan.*', 'task.*', 'self.*', 'package.*'],
  },
  /** a draft in a folder the person picks; `undefined` when the dialog was closed */
  pick: { ask: z.void(), answer: typed<OpenedAssembly | undefined>(), faults: draftFaults },
  open: { ask: z.strictObject({ draft: draftToken }), answer: typed<OpenedAssembly>(), faults: draftFaults },
  /** takes the draft from the list; its folder stays */
  forget: { ask: z.strictObject({ draft: draftToken }), answer: z.void(), faults: ['profile.*', 'file.*'] },
  /** answers once workbook and list are on disk, with their stamps */
  keep: {
    ask: z.strictObject({
      draft: draftToken,
      workbook: z.strictObject({ sheets: z.array(sheetSchema).readonly(), stamp: sha256 }).optional(),
      list: z.strictObject({ documents: typed<readonly ListedDocument[]>(), stamp: sha256 }).optional(),
    }),
    answer: z.strictObject({ stamp: sha256.optional(), listStamp: sha256.optional() }),
    faults: draftFaults,
  },
  /** copies files and folders into the draft (cards to the cards), and reads the folder of documents anew */
  bring: {
    ask: z.strictObject({ draft: draftToken, files: z.array(fileToken).readonly(), job: jobId }),
    answer: typed<Brought>(),
    faults: draftFaults,
  },
  /** moves a document or a card to the folder of those not used, and reads the folder of documents anew */
  setAside: {
    ask: z.strictObject({ draft: draftToken, of: z.enum(['documents', 'cards']), file: z.string().max(1000), job: jobId }),
    answer: typed<Brought>(),
    faults: draftFaults,
  },
  /** the cells of a filled-in workbook, to be taken over on the screen */
  readWorkbook: {
    ask: z.strictObject({ draft: draftToken, file: fileToken }),
    answer: z.strictObject({ sheets: typed<readonly EditedSheet[]>(), barriers: typed<readonly Fault[]>() }),
    faults: draftFaults,
  },
  /** a copy of the draft's workbook, to be filled in elsewhere */
  saveWorkbook: { ask: z.strictObject({ draft: draftToken, target: fileToken }), answer: z.void(), faults: draftFaults },
  /** shows the draft's folder in the system's file manager */
  reveal: { ask: z.strictObject({ draft: draftToken }), answer: z.void(), faults: draftFaults },
  check: { ask: z.strictObject({ draft: draftToken, job: jobId }), answer: typed<CheckedAssembly>(), faults: draftFaults },
  /** what differs from the package that this draft takes the place of */
  compare: {
    ask: z.strictObject({ draft: draftToken, file: fileToken, job: jobId }),
    answer: typed<readonly Difference[]>(),
    faults: [...draftFaults, 'limit.*', 'bag.*', 'signature.*', 'plan.*', 'task.*', 'self.*', 'package.*'],
  },
  /** packs the draft whole or not at all; signed by the person, or with an identity file, where a passphrase is given */
  pack: {
    ask: z.strictObject({
      draft: draftToken,
      target: fileToken,
      passphrase: z.string().max(1000).optional(),
      identity: fileToken.optional(),
      /** so that the members of the roster alone can open it */
      encrypted: z.boolean(),
      job: jobId,
    }),
    answer: typed<PackedAssembly>(),
    faults: [...draftFaults, 'plan.*', 'task.*', 'zip.*', 'identity.*'],
  },
})
