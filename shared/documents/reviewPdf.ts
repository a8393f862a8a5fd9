import { currentLayout } from '../layout/index.ts'
import { ok, type Result } from '../text/fault.ts'
import { attachFiles } from './attach.ts'
import type { Anchor } from './layout/anchor.ts'
import type { Pack } from './packStreams.ts'
import { render } from './render.ts'
import { layOutReview, type ReviewPdfInput } from './reviewPages.ts'

/**
 * One expert's printed result, unsigned, as `layOutReview` lays it out. What no font has is printed as its number. The
 * same input gives the same bytes. `pack`: what packs its streams, for comparing with a file that was packed already.
 */
export async function renderReviewPdf(
  input: ReviewPdfInput,
  pack?: Pack,
): Promise<Result<{ readonly bytes: Uint8Array; readonly anchors: readonly Anchor[] }>> {
  const { layout = currentLayout } = input
  await input.fonts.ready(input.result, input.standard)
  const { pages, anchors, facts, files } = layOutReview(input)
  const pdf = await render(layout, input.fonts, pages, facts)
  return ok({ bytes: await attachFiles(pdf, files, { created: facts.created, layout: layout.number, pack }), anchors })
}
