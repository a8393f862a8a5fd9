import type { PrintAgain } from '#shared/signature/context.ts'

/** This program's own printers, loaded only when a file has passed the earlier checks; `undefined` for what cannot be printed again. */
export const printAgain: PrintAgain = {
  async pdf(input) {
    const { exportPdf } = await import('../export/exportResult.ts')
    const printed = await exportPdf(input)
    // the pages of a result have one anchor, the box of its expert's signature
    const box = printed.ok ? printed.value.anchors[0] : undefined
    return printed.ok && box ? { pdf: printed.value.pdf, signatureBox: box } : undefined
  },
  async workbook(input) {
    const { exportWorkbook } = await import('../export/exportResult.ts')
    return exportWorkbook(input)
  },
}
