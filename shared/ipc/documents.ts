import { z } from 'zod'
import type { Flow } from '../evidence/flow.ts'
import type { PageContent, Pages, PictureBytes } from '../evidence/pages.ts'
import { documentId } from '../format/values.ts'
import type { SheetCell } from '../sheet/cell.ts'
import type { Notice } from '../text/notice.ts'
import { calls, typed } from './calls.ts'
import { fileToken } from './files.ts'
import { packageToken } from './packages.ts'

const textEncoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'gb18030'])
export type TextEncoding = z.infer<typeof textEncoding>

const asked = z.strictObject({ package: packageToken, document: documentId })
/** with the encoding the reader chose for a text or a table of text; without one the file's own is found */
const decodable = z.strictObject({ ...asked.shape, encoding: textEncoding.optional() })
/** Made by this program alone, in their thousands: their shape is the compiler's business. */
const cell = z.custom<SheetCell>((value) => typeof value === 'string' || typeof (value as SheetCell & object)?.text === 'string')
const notice = z.custom<Notice>((value) => (value as Notice | null)?.domain === 'viewer')
const stretch = z.tuple([z.int(), z.int()]).readonly()
const sheet = z.strictObject({
  name: z.string(),
  rows: z.int(),
  columns: z.int(),
  /** what the file shows, row by row from `from`; never recalculated */
  from: z.int(),
  cells: z.array(z.array(cell).readonly()).readonly(),
  /** rows and columns the file hides, from 0 */
  hiddenRows: z.array(stretch).readonly(),
  hiddenColumns: z.array(stretch).readonly(),
  notices: z.array(notice).readonly(),
})
const table = z.strictObject({
  sheets: z.array(z.string()).readonly(),
  hidden: z.array(z.int()).readonly(),
  /** of the whole file: a table of text was read with a guess */
  notices: z.array(notice).readonly(),
  sheet,
})
export type DocumentTable = z.infer<typeof table>

/** Reading in place can also find that the drive was removed or the file altered since it was checked. */
const documentFaults = ['document.*', 'package.*', 'bag.*', 'file.*', 'job.*'] as const

const hit = z.strictObject({
  /** worksheet or decoded page, 1-based; 1 in a text */
  sheet: z.int(),
  /** row, line or piece of the page's text, from 0 */
  row: z.int(),
  /** column, from 0; in a text the place in the line or piece */
  column: z.int(),
})
export type DocumentHit = z.infer<typeof hit>

const excerpt = z.strictObject({ before: z.string(), words: z.string(), after: z.string() })

/** The bytes themselves come by the protocol: `documentPath`. */
export const documentCalls = calls('documents', {
  /** a text file as text, and how many of its bytes were invalid */
  text: {
    ask: decodable,
    answer: z.strictObject({ text: z.string(), encoding: textEncoding, replaced: z.int().min(0) }),
    faults: documentFaults,
  },
  /** a window of rows of one worksheet (1-based), the names of all, and the numbers of those the file hides */
  table: {
    ask: z.strictObject({ ...decodable.shape, sheet: z.int().min(1), from: z.int().min(0), rows: z.int().min(1).max(2000) }),
    answer: table,
    faults: documentFaults,
  },
  /** a document of text, tables and pictures, read in a thread of its own */
  flow: { ask: asked, answer: typed<Flow>(), faults: documentFaults },
  /** a picture of such a document, by the id its block names */
  picture: {
    ask: z.strictObject({ ...asked.shape, picture: z.string().min(1).max(300) }),
    answer: typed<PictureBytes>(),
    faults: documentFaults,
  },
  /** the pages of a document whose pages are decoded one by one, and one of them */
  pages: { ask: asked, answer: typed<Pages>(), faults: documentFaults },
  page: {
    ask: z.strictObject({ ...asked.shape, page: z.int().min(1).max(100_000) }),
    answer: typed<PageContent>(),
    faults: documentFaults,
  },
  metadata: {
    ask: asked,
    answer: z.strictObject({ kind: z.string(), path: z.string(), bytes: z.int(), sha256: z.string() }),
    faults: documentFaults,
  },
  /** where a workbook or a text contains these words, in reading order; `more` when the limit cut the list, `excerpt` of the first */
  find: {
    ask: z.strictObject({ ...decodable.shape, words: z.string().min(1).max(200), limit: z.int().min(1).max(5000) }),
    answer: z.strictObject({ hits: z.array(hit).readonly(), more: z.boolean(), excerpt: excerpt.optional() }),
    faults: documentFaults,
  },
  /** writes the document as it is to a picked target */
  saveAs: { ask: z.strictObject({ ...asked.shape, target: fileToken }), answer: z.void(), faults: documentFaults },
})

/** The path of a document's bytes on the protocol's host `documents`, which serves nothing that a browser would run. */
export function documentPath(openPackage: string, document: string): string {
  return `/${openPackage}/${document}`
}

/** The header in which a refused document carries its faults: JSON, percent-encoded. */
export const faultHeader = 'x-tic-faults'
