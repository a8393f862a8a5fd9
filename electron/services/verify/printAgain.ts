import { signatureBoxes } from '#shared/documents/layout/anchor.ts'
import type { PrintAgain } from '#shared/signature/context.ts'

/** This program's own printers, loaded only when a file has passed the earlier checks; `undefined` for what cannot be printed again. */
export const printAgain: PrintAgain = {
  async pdf({ kind, recordBytes, ...input }) {
    if (kind === 'panel') return undefined
    const { exportPdf } = await import('../export/exportResult.ts')
    const printed = await exportPdf({ ...input, resultBytes: recordBytes })
    return printed.ok ? { pdf: printed.value.pdf, boxes: signatureBoxes(printed.value.anchors) } : undefined
  },
  async workbook({ kind, recordBytes, ...input }) {
    if (kind === 'panel') return undefined
    const { exportWorkbook } = await import('../export/exportResult.ts')
    return exportWorkbook({ ...input, resultBytes: recordBytes })
  },
}
