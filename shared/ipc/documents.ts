import { z } from 'zod'
import { documentId } from '../format/values.ts'
import { calls } from './calls.ts'
import { packageToken } from './packages.ts'

const asked = z.strictObject({ package: packageToken, document: documentId })
const sheet = z.strictObject({
  name: z.string(),
  rows: z.int(),
  columns: z.int(),
  /** texts as the file shows them, row by row from `from`; never recalculated */
  from: z.int(),
  cells: z.array(z.array(z.string()).readonly()).readonly(),
})
export type DocumentSheet = z.infer<typeof sheet>

/** The bytes themselves come by the protocol: `documentPath`. */
export const documentCalls = calls('documents', {
  /** a text file as text; UTF-8, or GB 18030 where it is not */
  text: {
    ask: asked,
    answer: z.strictObject({ text: z.string(), encoding: z.enum(['utf-8', 'gb18030']) }),
    faults: ['document.*', 'job.*'],
  },
  /** a window of rows of one worksheet (1-based), and the names of all */
  table: {
    ask: z.strictObject({ ...asked.shape, sheet: z.int().min(1), from: z.int().min(0), rows: z.int().min(1).max(2000) }),
    answer: z.strictObject({ sheets: z.array(z.string()).readonly(), sheet }),
    faults: ['document.*', 'job.*'],
  },
  metadata: {
    ask: asked,
    answer: z.strictObject({ kind: z.string(), path: z.string(), bytes: z.int(), sha256: z.string() }),
    faults: ['document.*', 'job.*'],
  },
})

/** The path of a document's bytes on the protocol's host `documents`, which serves nothing a browser would run. */
export function documentPath(openPackage: string, document: string): string {
  return `/${openPackage}/${document}`
}
