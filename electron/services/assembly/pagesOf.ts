import { readFile, stat } from 'node:fs/promises'
import { read } from 'xlsx'
import type { PlanDocument } from '#shared/plan/format.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import { readPdf } from '../documents/pdfReader.ts'
import { pagesWithoutReading } from './pagesWithoutReading.ts'

/** Larger PDFs are not read into memory for their page count; a person types it. */
const largestPdf = 200 * 1024 ** 2
const largestWorkbook = 50 * 1024 ** 2

export interface PagesAsked {
  readonly file: string
  readonly kind: PlanDocument['kind']
}

/** `locked`: needs a password to open. */
export type Pages = number | 'locked' | undefined

/** Pages of a PDF, sheets of a workbook, 1 for a picture or a text; `undefined` where only the program of its making knows. */
export async function pagesOf({ file, kind }: PagesAsked): Promise<Result<Pages>> {
  return ok(await counted(file, kind))
}

async function counted(file: string, kind: PlanDocument['kind']): Promise<Pages> {
  const known = pagesWithoutReading(kind)
  if (known !== 'read') return known
  const { size } = await stat(file)
  if (kind === 'pdf') return size > largestPdf ? undefined : pdfPages(new Uint8Array(await readFile(file)))
  return size > largestWorkbook ? undefined : sheetsOf(await readFile(file))
}

async function pdfPages(bytes: Uint8Array): Promise<Pages> {
  try {
    const { pdf, close } = await readPdf(bytes)
    const pages = pdf.numPages
    await close()
    return pages
  } catch (error) {
    // pdf.js names its errors; any other reason leaves the pages unknown, and the viewer says what is wrong with the file
    return (error as Error).name === 'PasswordException' ? 'locked' : undefined
  }
}

function sheetsOf(bytes: Uint8Array): Pages {
  try {
    return read(bytes, { type: 'array', bookSheets: true }).SheetNames.length
  } catch (error) {
    return /password|encrypt/i.test((error as Error).message) ? 'locked' : undefined
  }
}
