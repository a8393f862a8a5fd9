import { z } from 'zod'
import { calls, typed } from './calls.ts'
import { fileToken } from './files.ts'
import { packageToken } from './packages.ts'
import type { ListedStandard } from './settings.ts'
import { madeToken } from './signing.ts'

const draftToken = z.string().regex(/^[0-9a-z-]{1,60}$/)
/** A standard as far as it has come; what is wrong or missing in it is what the check says. */
const unfinished = z.record(z.string(), z.unknown())

const draftLine = z.strictObject({
  draft: draftToken,
  name: z.string(),
  version: z.string(),
  /** ISO time of the last change */
  changed: z.string(),
})
export type DraftLine = z.infer<typeof draftLine>

const openedDraft = z.strictObject({
  draft: draftToken,
  base: z.strictObject({ sha256: z.string(), name: z.string(), version: z.string() }).optional(),
  standard: unfinished,
  /** what was typed into a field and cannot be read, by the field's place */
  texts: z.record(z.string(), z.string()),
  changed: z.string(),
})
export type OpenedDraft = z.infer<typeof openedDraft>

export const standardCalls = calls('standards', {
  /** the standards this person is writing, the latest changed first */
  drafts: { ask: z.void(), answer: z.array(draftLine).readonly(), faults: ['profile.*', 'file.*'] },
  /** a new draft from a listed standard, under a version of its own */
  begin: {
    ask: z.strictObject({ sha256: z.string(), package: packageToken.optional() }),
    answer: openedDraft,
    faults: ['standard.*', 'profile.*', 'file.*'],
  },
  /** new drafts of the standards in a file that the import refuses, the first sheet's first */
  beginFrom: {
    ask: z.strictObject({ file: fileToken }),
    answer: z.array(openedDraft).min(1).readonly(),
    faults: ['standard.*', 'schema.*', 'json.*', 'profile.*', 'file.*', 'job.*'],
  },
  open: { ask: z.strictObject({ draft: draftToken }), answer: openedDraft, faults: ['standard.*', 'profile.*', 'file.*'] },
  /** answers once the draft is on disk */
  keep: {
    ask: z.strictObject({ draft: draftToken, standard: unfinished, texts: z.record(z.string(), z.string()) }),
    answer: z.strictObject({ changed: z.string() }),
    faults: ['standard.*', 'profile.*', 'file.*'],
  },
  drop: { ask: z.strictObject({ draft: draftToken }), answer: z.void(), faults: ['profile.*', 'file.*'] },
  /** checks the draft and keeps it as a standard of this computer; one of the same id and version with other content stays as it is */
  finish: {
    ask: z.strictObject({ draft: draftToken, standard: unfinished, package: packageToken.optional() }),
    answer: typed<ListedStandard>(),
    faults: ['standard.*', 'schema.*', 'format.*', 'profile.*', 'file.*', 'job.*'],
  },
  /** the blank score sheet that the standard prints, as a PDF to show */
  preview: {
    ask: z.strictObject({ standard: unfinished }),
    answer: z.strictObject({ made: madeToken }),
    faults: ['document.*', 'schema.*', 'format.*', 'job.*'],
  },
  /** the draft as a file to hand on or check elsewhere: JSON as it is, the template only without fault */
  exportDraft: {
    ask: z.strictObject({ standard: unfinished, target: fileToken }),
    answer: z.void(),
    faults: ['standard.*', 'schema.*', 'format.*', 'file.*', 'job.*'],
  },
})
