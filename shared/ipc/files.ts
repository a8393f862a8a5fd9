import { z } from 'zod'
import { documentKind } from '../format/vocabulary.ts'
import { calls, events } from './calls.ts'

/** A token for a file the person picked, dropped or opened from outside; only main knows the path. */
export const fileToken = z.string().regex(/^file-[0-9a-f-]{36}$/)

/** A picked file as the renderer sees it. */
export const pickedFile = z.strictObject({
  file: fileToken,
  name: z.string(),
  bytes: z.int().min(0),
  /** the folder it lies in, for people to read; never sent back */
  folder: z.string(),
})
export type PickedFile = z.infer<typeof pickedFile>

export const filePurpose = z.enum([
  'package',
  'standard',
  'results',
  'identity',
  'profile',
  'photos',
  'archived',
  'table',
  'certificate',
  'workbook',
])
export type FilePurpose = z.infer<typeof filePurpose>
/** What a save dialog offers: the product's own files, and any document of a package. */
export const saveKind = z.enum([
  ...documentKind.options,
  'json',
  'p12',
  'pem',
  'ticprofile',
  'zip',
  'ticplan',
  'ticcard',
  'ticarchive',
  'ticvalues',
])

export const fileCalls = calls('files', {
  /** the system's open dialog; an empty list when the person closed it */
  pick: { ask: z.strictObject({ purpose: filePurpose, several: z.boolean() }), answer: z.array(pickedFile), faults: ['file.*'] },
  /** the system's save dialog; `undefined` when the person closed it. The token may be written to, and replaces what is there */
  pickTarget: {
    ask: z.strictObject({ name: z.string().min(1).max(200), kind: saveKind }),
    answer: pickedFile.optional(),
    faults: ['file.*'],
  },
  /** writes a text the renderer made (a report) to a picked target, whole or not at all */
  saveText: { ask: z.strictObject({ file: fileToken, text: z.string().max(50_000_000) }), answer: z.void(), faults: ['file.*'] },
  /** shows the file in the system's file manager */
  reveal: { ask: z.strictObject({ file: fileToken }), answer: z.void(), faults: ['file.*'] },
})

export const fileEvents = events('files', {
  /** files opened from outside: double click, a second start, the dock */
  opened: z.strictObject({ files: z.array(pickedFile) }),
})

/** Channel on which only the preload's own `files.fromDrop` sends paths; no page can name it. */
export const dropChannel = 'tic:drop:files'
