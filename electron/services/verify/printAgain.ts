import { signatureBoxes } from '#shared/documents/layout/anchor.ts'
import type { Pack } from '#shared/documents/packStreams.ts'
import type { PrintedAgain } from '#shared/signature/agreement/printed.ts'
import type { PrintAgain, ToPrint } from '#shared/signature/context.ts'
import { packedAsIn } from './packedAsIn.ts'

/** This program's own printers, loaded only when a file has passed the earlier checks; `undefined` for what cannot be printed again. */
export const printAgain: PrintAgain = {
  async pdf({ kind, recordBytes, ...input }, packed) {
    if (kind === 'panel') return panelAgain({ recordBytes, ...input }, packedAsIn(packed))
    const { exportPdf } = await import('../export/exportResult.ts')
    const printed = await exportPdf({ ...input, resultBytes: recordBytes }, packedAsIn(packed))
    return printed.ok ? { pdf: printed.value.pdf, boxes: signatureBoxes(printed.value.anchors) } : undefined
  },
  async workbook({ kind, recordBytes, ...input }) {
    if (kind === 'panel') return (await import('../export/exportPanel.ts')).exportPanelParts({ recordBytes, ...input })
    const { exportWorkbookParts } = await import('../export/exportResult.ts')
    return exportWorkbookParts({ ...input, resultBytes: recordBytes })
  },
}

async function panelAgain(input: Omit<ToPrint, 'kind'>, pack: Pack): Promise<PrintedAgain | undefined> {
  const { exportPanelPdf } = await import('../export/exportPanel.ts')
  const { pdf, anchors } = await exportPanelPdf(input, pack)
  return { pdf, boxes: signatureBoxes(anchors) }
}
