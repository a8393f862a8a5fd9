import { readPageTexts } from '#services/verify/pageTexts.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { ShownPages, Wanted } from './shown.ts'

interface Pdf {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The pages of a PDF with their texts, or the one that is asked for. Faults: `document.damaged`, `document.page`. */
export async function showPages({ name, bytes }: Pdf, { page }: Wanted): Promise<Result<ShownPages>> {
  const texts = await readPageTexts(bytes)
  if (texts === undefined) return refuse({ code: 'document.damaged', name })
  if (page !== undefined && page > texts.length)
    return refuse({ code: 'document.page', name, got: String(page), want: String(texts.length) })
  const pages = texts.map((items, index) => ({ number: index + 1, text: items.map(({ text }) => text).join(''), notices: [] }))
  return ok({ viewer: 'pdf', notices: [], count: pages.length, pages: page === undefined ? pages : pages.slice(page - 1, page) })
}
