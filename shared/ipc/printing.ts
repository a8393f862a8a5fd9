import { z } from 'zod'
import { calls } from './calls.ts'
import { fileToken } from './files.ts'
import { packageToken } from './packages.ts'
import { recordKey } from './records.ts'
import { reviewKey } from './reviews.ts'
import { madeToken } from './signing.ts'

/** `14f` is the feedback version of form 14 */
const formNumber = z.string().regex(/^[0-9]{1,2}f?$/)
const rendered = z.strictObject({
  made: madeToken,
  /** for every page, the form it belongs to */
  pages: z.array(formNumber).readonly(),
  /** which forms come from the signed file itself */
  signed: z.array(formNumber).readonly(),
  /** the whole file is the signed one, its signature intact */
  whole: z.boolean(),
})
export type RenderedForms = z.infer<typeof rendered>

/** `name` is '' for the system's default printer, which comes first and is the usual one */
const printer = z.strictObject({ name: z.string(), label: z.string(), usual: z.boolean() })
export type Printer = z.infer<typeof printer>

const pageRange = z.strictObject({ from: z.int().min(1), to: z.int().min(1) })

export const printingCalls = calls('printing', {
  /** forms in print order, blank or filled; locked ones are the signed pages */
  render: {
    ask: z.strictObject({
      package: packageToken,
      review: reviewKey.optional(),
      /** the open record of the panel, for those who keep it */
      panel: recordKey.optional(),
      forms: z.array(formNumber).min(1).max(20),
      blank: z.boolean(),
      withoutMarks: z.boolean(),
    }),
    answer: rendered,
    faults: ['printing.*', 'document.*', 'review.*', 'panel.*', 'package.*', 'profile.*', 'mission.*', 'job.*'],
  },
  printers: { ask: z.void(), answer: z.array(printer).readonly(), faults: [] },
  print: {
    ask: z.strictObject({
      made: madeToken,
      printer: z.string().optional(),
      copies: z.int().min(1).max(99),
      duplex: z.enum(['simplex', 'longEdge', 'shortEdge']),
      colour: z.boolean(),
      range: pageRange.optional(),
    }),
    answer: z.void(),
    faults: ['printing.*', 'document.*', 'file.*', 'job.*'],
  },
  savePdf: {
    ask: z.strictObject({ made: madeToken, target: fileToken, range: pageRange.optional() }),
    answer: z.void(),
    faults: ['printing.*', 'document.*', 'file.*', 'job.*'],
  },
})
