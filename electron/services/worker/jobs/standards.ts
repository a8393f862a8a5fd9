import { readWhole } from '#services/files/read.ts'
import type { NamedStandard } from '#services/standards/finish.ts'
import { checkFormat } from '#shared/format/read.ts'
import { localTime } from '#shared/format/time.ts'
import { type Standard, standardSchema } from '#shared/standard/format.ts'
import { ok, type Result } from '#shared/text/fault.ts'

/** The standards in a JSON file or template; `name` selects one. The workbook reader is loaded with the first template. */
export async function readStandardsJob({ file, name }: { readonly file: string; readonly name: string }) {
  const bytes = await readWhole(file)
  if (!bytes.ok) return bytes
  const { readStandards } = await import('#services/standards/files.ts')
  return readStandards(bytes.value, name)
}

/** The standards of a file that the import refuses, as far as they can be read. */
export async function draftsInFileJob({ file, name }: { readonly file: string; readonly name: string }) {
  const bytes = await readWhole(file)
  if (!bytes.ok) return bytes
  const { draftsInFile } = await import('#services/standards/draftsInFile.ts')
  return draftsInFile(bytes.value, name)
}

/** A standard as a file to hand on: JSON, or the template. */
export async function standardFileJob(input: { readonly standard: Standard; readonly asWorkbook: boolean }): Promise<Result<Uint8Array>> {
  const { standardJson, standardWorkbook } = await import('#services/standards/files.ts')
  return input.asWorkbook ? standardWorkbook([input.standard]) : ok(standardJson(input.standard))
}

/** A draft as a standard, once every check holds. */
export async function finishStandardJob(input: { readonly standard: unknown; readonly known: readonly NamedStandard[] }) {
  const { finishedStandard } = await import('#services/standards/finish.ts')
  return finishedStandard(input.standard, input.known)
}

/** The blank score sheet (form 10) that a standard prints, faults or not, as long as it has the shape of one. */
export async function printStandardJob(input: { readonly standard: unknown; readonly now: string }): Promise<Result<Uint8Array>> {
  const shape = checkFormat(standardSchema, 'standard', input.standard, '')
  if (!shape.ok) return shape
  const { exportForms } = await import('#services/export/exportResult.ts')
  return exportForms({ forms: ['10'], source: { standard: shape.value }, created: localTime(new Date(input.now)) })
}

/** A draft as a file: JSON as it is, the template only of what has the shape of a standard and no fault. */
export async function draftFileJob(input: { readonly standard: unknown; readonly asWorkbook: boolean }): Promise<Result<Uint8Array>> {
  const { standardJson, standardWorkbook } = await import('#services/standards/files.ts')
  if (!input.asWorkbook) return ok(standardJson(input.standard as Standard))
  const shape = checkFormat(standardSchema, 'standard', input.standard, '')
  return shape.ok ? standardWorkbook([shape.value]) : shape
}
