import type { ExportedResult, ExportFormsInput, ExportInput } from '#services/export/exportResult.ts'
import type { Result } from '#shared/text/fault.ts'

/** The unsigned PDF and workbook of a result. What prints is loaded with the first print: a thread that only checks packages never needs it. */
export async function renderResultJob(input: ExportInput): Promise<Result<ExportedResult>> {
  const { exportResult } = await import('#services/export/exportResult.ts')
  return exportResult(input)
}

/** Forms for the printer, blank or filled. */
export async function renderFormsJob(input: ExportFormsInput): Promise<Result<Uint8Array>> {
  const { exportForms } = await import('#services/export/exportResult.ts')
  return exportForms(input)
}
