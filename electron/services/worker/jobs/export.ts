import { type ExportedResult, type ExportFormsInput, type ExportInput, exportForms, exportResult } from '#services/export/exportResult.ts'
import type { Result } from '#shared/text/fault.ts'

/** The unsigned PDF and workbook of a result. */
export function renderResultJob(input: ExportInput): Promise<Result<ExportedResult>> {
  return exportResult(input)
}

/** Forms for the printer, blank or filled. */
export function renderFormsJob(input: ExportFormsInput): Promise<Result<Uint8Array>> {
  return exportForms(input)
}
