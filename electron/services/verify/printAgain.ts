import type { PrintAgain } from '#shared/signature/context.ts'

/** This program's own printers, loaded only when a file has passed the earlier checks; `undefined` for what cannot be printed again. */
export const printAgain: PrintAgain = {
  async pdf(input) {
    const { exportPdf } = await import('../export/exportResult.ts')
    const printed = await exportPdf(input)
    return printed.ok ? printed.value : undefined
  },
  async workbook(input) {
    const { exportWorkbook } = await import('../export/exportResult.ts')
    return exportWorkbook(input)
  },
}
