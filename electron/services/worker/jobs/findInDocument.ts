import { utils, type WorkSheet } from 'xlsx'
import type { DocumentHit } from '#shared/ipc/documents.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { findAll, fold, foldPieces } from '#shared/text/search.ts'
import { type Asked, readTextJob, textOf, workbook } from './documents.ts'

interface Wanted extends Asked {
  readonly kind: string
  readonly words: string
  readonly limit: number
}

export interface FoundAnswer {
  readonly hits: readonly DocumentHit[]
  readonly more: boolean
}

const workbooks = ['xlsx', 'xls', 'et', 'csv']

/** Where a workbook or a text holds these words, in reading order. A PDF is searched where it is shown. */
export async function findInDocumentJob(input: Wanted): Promise<Result<FoundAnswer>> {
  const found = workbooks.includes(input.kind) ? await inWorkbook(input) : await inText(input)
  if (!found.ok) return found
  return ok({ hits: found.value.slice(0, input.limit), more: found.value.length > input.limit })
}

async function inWorkbook(input: Wanted): Promise<Result<readonly DocumentHit[]>> {
  const book = await workbook(input)
  if (!book.ok) return book
  const hits: DocumentHit[] = []
  for (const [index, name] of book.value.SheetNames.entries()) {
    const sheet = book.value.Sheets[name]
    if (sheet) collect(sheet, index + 1, input, hits)
  }
  return ok(hits)
}

function collect(sheet: WorkSheet, number: number, { words, limit }: Wanted, hits: DocumentHit[]): void {
  const wanted = fold(words)
  const whole = utils.decode_range(sheet['!ref'] ?? 'A1')
  for (let row = 0; row <= whole.e.r; row++)
    for (let column = 0; column <= whole.e.c; column++) {
      if (hits.length > limit) return
      const text = textOf(sheet[utils.encode_cell({ r: row, c: column })])
      if (text !== '' && fold(text).includes(wanted)) hits.push({ sheet: number, row, column })
    }
}

async function inText(input: Wanted): Promise<Result<readonly DocumentHit[]>> {
  if (input.kind !== 'txt') return refuse({ code: 'document.kind', name: input.document, got: input.kind })
  const text = await readTextJob(input)
  if (!text.ok) return text
  const stretches = findAll(foldPieces(text.value.text.split('\n')), input.words, input.limit + 1)
  return ok(stretches.map(({ from }) => ({ sheet: 1, row: from.piece, column: from.offset })))
}
