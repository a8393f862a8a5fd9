import type { Anchor } from '#shared/documents/layout/anchor.ts'
import type { Pack } from '#shared/documents/packStreams.ts'
import { sha256Hex } from '#shared/format/canonical.ts'
import { panelSchema } from '#shared/panel/format.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import type { Standard } from '#shared/standard/format.ts'

// As for a result, what draws pages and what writes workbooks is loaded with its first use.

/** Plain data and bytes: it crosses a thread. */
export interface ExportPanelInput {
  /** RFC 8785 bytes of the panel's record */
  readonly recordBytes: Uint8Array
  /** gives names and rule texts; the one whose digest the record names */
  readonly standard?: Standard
}

export interface ExportedPanel {
  /** unsigned, `panel.json` attached */
  readonly pdf: Uint8Array
  /** where the boxes of the signatures stand in the PDF: `signature:<expert>`, one for each signer of the record */
  readonly anchors: readonly Anchor[]
  /** unsigned, the record in its custom XML part */
  readonly workbook: Uint8Array
}

/** The PDF and the workbook of one panel's record, both unsigned. The same input gives the same bytes in any process. */
export async function exportPanel(input: ExportPanelInput): Promise<ExportedPanel> {
  return { ...(await exportPanelPdf(input)), workbook: await exportPanelWorkbook(input) }
}

/** The PDF alone, its streams packed by `pack` where it is given. */
export async function exportPanelPdf(input: ExportPanelInput, pack?: Pack): Promise<Omit<ExportedPanel, 'workbook'>> {
  const [{ renderPanelPdf }, { documentFonts }] = await Promise.all([import('#shared/documents/panelPdf.ts'), import('./fonts.ts')])
  const { bytes, anchors } = await renderPanelPdf({ ...input, ...(await factsOf(input)), fonts: await documentFonts() }, pack)
  return { pdf: bytes, anchors }
}

/** The workbook alone. */
export async function exportPanelWorkbook(input: ExportPanelInput): Promise<Uint8Array> {
  const { renderPanelWorkbook } = await import('#shared/documents/panelWorkbook.ts')
  return renderPanelWorkbook({ ...input, ...(await factsOf(input)) })
}

/** The workbook's parts by name, not packed into a file. */
export async function exportPanelParts(input: ExportPanelInput): Promise<ReadonlyMap<string, Uint8Array>> {
  const { panelWorkbookParts } = await import('#shared/documents/panelWorkbook.ts')
  return panelWorkbookParts({ ...input, ...(await factsOf(input)) })
}

async function factsOf({ recordBytes }: ExportPanelInput) {
  const sha256 = await sha256Hex(recordBytes)
  const record = panelSchema.parse(JSON.parse(new TextDecoder().decode(recordBytes)))
  return { record, sha256, checkCode: checkCode(sha256) }
}
