import type { Decoded, DecodedFlow, DecodedPages } from '#services/documents/decode/decoder.ts'
import { decodeDocument, guarded } from '#services/documents/decode/index.ts'
import { wordsByPage } from '#services/documents/decode/wordsByPage.ts'
import type { Flow } from '#shared/evidence/flow.ts'
import type { PageContent, Pages, PictureBytes } from '#shared/evidence/pages.ts'
import type { DocumentHit } from '#shared/ipc/documents.ts'
import { excerptOf } from '#shared/text/excerpt.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { findAll, foldPieces } from '#shared/text/search.ts'
import { type AskedWorkbook, bytesOf } from './documents.ts'
import type { FoundAnswer } from './findInDocument.ts'
import type { JobContext } from './job.ts'

/** The document that was read last: its pages and pictures are requested one by one while it is looked at. */
let kept: { readonly key: string; readonly decoded: Decoded; words?: readonly (readonly string[])[] } | undefined

export async function decodeFlowJob(input: AskedWorkbook, context: JobContext): Promise<Result<Flow>> {
  const decoded = await open(input, context, 'flow')
  return decoded.ok ? ok(decoded.value.flow) : decoded
}

export async function decodePagesJob(input: AskedWorkbook, context: JobContext): Promise<Result<Pages>> {
  const decoded = await open(input, context, 'pages')
  return decoded.ok ? ok(decoded.value.pages) : decoded
}

/** One page of a document with pages; `page` from 1. */
export async function decodePageJob(input: AskedWorkbook & { readonly page: number }, context: JobContext): Promise<Result<PageContent>> {
  const decoded = await open(input, context, 'pages')
  if (!decoded.ok) return decoded
  const { page, pages } = decoded.value
  const want = pages.sizes.length
  if (input.page > want) return refuse({ code: 'document.page', name: input.document, got: String(input.page), want: String(want) })
  return guarded(input.document, async () => page(input.page))
}

/** A picture of a text, by the id that its block names. */
export async function decodePictureJob(
  input: AskedWorkbook & { readonly picture: string },
  context: JobContext,
): Promise<Result<PictureBytes>> {
  const decoded = await open(input, context, 'flow')
  if (!decoded.ok) return decoded
  const picture = await guarded(input.document, async () => decoded.value.picture(input.picture))
  if (!picture.ok) return picture
  return picture.value ? ok(picture.value) : refuse({ code: 'document.damaged', name: input.document })
}

/** Where the document contains these words: hits name page, piece of the page's text, and place in that piece. */
export async function findDecodedJob(
  input: AskedWorkbook & { readonly words: string; readonly limit: number },
  context: JobContext,
): Promise<Result<FoundAnswer>> {
  const decoded = await open(input, context)
  if (!decoded.ok) return decoded
  const words = await guarded(input.document, async () => (kept?.decoded === decoded.value && kept.words) || wordsByPage(decoded.value))
  if (!words.ok) return words
  if (kept?.decoded === decoded.value) kept.words = words.value
  const hits: DocumentHit[] = []
  let line: string | undefined
  for (const [index, pieces] of words.value.entries()) {
    if (hits.length > input.limit) break
    for (const { from } of findAll(foldPieces(pieces), input.words, input.limit + 1 - hits.length)) {
      line ??= pieces.slice(Math.max(0, from.piece - 1), from.piece + 4).join('')
      hits.push({ sheet: index + 1, row: from.piece, column: from.offset })
    }
  }
  const excerpt = excerptOf(line ?? '', input.words)
  return ok({ hits: hits.slice(0, input.limit), more: hits.length > input.limit, ...(excerpt && { excerpt }) })
}

async function open(input: AskedWorkbook, context: JobContext): Promise<Result<Decoded>>
async function open(input: AskedWorkbook, context: JobContext, viewer: 'flow'): Promise<Result<DecodedFlow>>
async function open(input: AskedWorkbook, context: JobContext, viewer: 'pages'): Promise<Result<DecodedPages>>
async function open(input: AskedWorkbook, context: JobContext, viewer?: Decoded['viewer']): Promise<Result<Decoded>> {
  const key = `${input.token}/${input.document}`
  if (kept?.key !== key) {
    kept = undefined
    const bytes = await bytesOf(input, context)
    if (!bytes.ok) return bytes
    const decoded = await decodeDocument({ name: input.document, kind: input.kind, bytes: bytes.value })
    if (!decoded.ok) return decoded
    kept = { key, decoded: decoded.value }
  }
  const { decoded } = kept
  const fits = viewer === undefined || decoded.viewer === viewer
  return fits ? ok(decoded) : refuse({ code: 'document.kind', name: input.document, got: input.kind })
}
