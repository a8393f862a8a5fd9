import type { DocumentHit } from '#shared/ipc/documents.ts'
import { cellText } from '#shared/sheet/cell.ts'
import { type Excerpt, excerptOf } from '#shared/text/excerpt.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { findAll, fold, foldPieces } from '#shared/text/search.ts'
import { type AskedWorkbook, readTextJob, workbook } from './documents.ts'
import type { JobContext } from './job.ts'

interface Wanted extends AskedWorkbook {
  readonly words: string
  readonly limit: number
}

export interface FoundAnswer {
  readonly hits: readonly DocumentHit[]
  readonly more: boolean
  /** the words at the first place, with the surrounding text */
  readonly excerpt?: Excerpt
}

interface Places {
  readonly hits: readonly DocumentHit[]
  /** the cell or line of the first hit */
  readonly first: string
}

const workbooks = ['xlsx', 'xls', 'et', 'csv']

/** Where a workbook or a text contains these words, in reading order. The page itself searches PDFs. */
export async function findInDocumentJob(input: Wanted, context: JobContext): Promise<Result<FoundAnswer>> {
  const found = workbooks.includes(input.kind) ? await inWorkbook(input, context) : await inText(input, context)
  if (!found.ok) return found
  const { hits, first } = found.value
  const excerpt = excerptOf(first, input.words)
  return ok({ hits: hits.slice(0, input.limit), more: hits.length > input.limit, ...(excerpt && { excerpt }) })
}

async function inWorkbook(input: Wanted, context: JobContext): Promise<Result<Places>> {
  const book = await workbook(input, context)
  if (!book.ok) return book
  const wanted = fold(input.words)
  const hits: DocumentHit[] = []
  let first = ''
  for (const [index, sheet] of book.value.sheets.entries())
    for (const { row, column } of sheet.places()) {
      if (hits.length > input.limit) break
      const text = cellText(sheet.cell(row, column))
      if (text === '' || !fold(text).includes(wanted)) continue
      if (hits.length === 0) first = text
      hits.push({ sheet: index + 1, row, column })
    }
  return ok({ hits, first })
}

async function inText(input: Wanted, context: JobContext): Promise<Result<Places>> {
  if (input.kind !== 'txt') return refuse({ code: 'document.kind', name: input.document, got: input.kind })
  const text = await readTextJob(input, context)
  if (!text.ok) return text
  const lines = text.value.text.split('\n')
  const stretches = findAll(foldPieces(lines), input.words, input.limit + 1)
  const at = stretches[0]?.from.piece
  const [line, next] = at === undefined ? [] : [lines[at], lines[at + 1]]
  return ok({
    hits: stretches.map(({ from }) => ({ sheet: 1, row: from.piece, column: from.offset })),
    first: `${line ?? ''}${next ?? ''}`,
  })
}
