import { currentLayout } from '../layout/index.ts'
import { attachFiles } from './attach.ts'
import type { Anchor } from './layout/anchor.ts'
import type { Pack } from './packStreams.ts'
import { layOutPanel, type PanelPdfInput } from './panelPages.ts'
import { render } from './render.ts'

/**
 * A panel's printed record, unsigned, as `layOutPanel` lays it out, with the box of every signer. What no font has is printed as
 * its number. The same input gives the same bytes. `pack`: as for a result.
 */
export async function renderPanelPdf(
  input: PanelPdfInput,
  pack?: Pack,
): Promise<{ readonly bytes: Uint8Array; readonly anchors: readonly Anchor[] }> {
  const { layout = currentLayout } = input
  await input.fonts.ready(input.record, input.standard)
  const { pages, anchors, facts, files } = layOutPanel(input)
  const pdf = await render(layout, input.fonts, pages, facts)
  return { bytes: await attachFiles(pdf, files, { created: facts.created, layout: layout.number, pack }), anchors }
}
