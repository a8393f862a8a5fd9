import { signatureBoxes } from '#shared/documents/layout/anchor.ts'
import type { PrintedAgain } from '#shared/signature/agreement/printed.ts'
import type { PrintAgain, ToPrint } from '#shared/signature/context.ts'

/** This program's own printers, loaded only when a file has passed the earlier checks; `undefined` for what cannot be printed again. */
export const printAgain: PrintAgain = {
  async pdf({ kind, recordBytes, ...input }) {
    if (kind === 'panel') return panelAgain({ recordBytes, ...input })
    const { exportPdf } = await import('../export/exportResult.ts')
    const printed = await exportPdf({ ...input, resultBytes: recordBytes })
    return printed.ok ? { pdf: printed.value.pdf, boxes: signatureBoxes(printed.value.anchors) } : undefined
  },
  async workbook({ kind, recordBytes, ...input }) {
    if (kind === 'panel') return (await import('../export/exportPanel.ts')).exportPanelWorkbook({ recordBytes, ...input })
    const { exportWorkbook } = await import('../export/exportResult.ts')
    return exportWorkbook({ ...input, resultBytes: recordBytes })
  },
}

async function panelAgain(input: Omit<ToPrint, 'kind'>): Promise<PrintedAgain | undefined> {
  const { exportPanelPdf } = await import('../export/exportPanel.ts')
  const { pdf, anchors } = await exportPanelPdf(input)
  return { pdf, boxes: signatureBoxes(anchors) }
}
