import { readWhole } from '#services/files/read.ts'
import type { Standard } from '#shared/standard/format.ts'
import { ok, type Result } from '#shared/text/fault.ts'

/** The standards in a JSON file or template; `name` selects one. The workbook reader is loaded with the first template. */
export async function readStandardsJob({ file, name }: { readonly file: string; readonly name: string }) {
  const bytes = await readWhole(file)
  if (!bytes.ok) return bytes
  const { readStandards } = await import('#services/standards/files.ts')
  return readStandards(bytes.value, name)
}

/** A standard as a file to hand on: JSON, or the template. */
export async function standardFileJob(input: { readonly standard: Standard; readonly asWorkbook: boolean }): Promise<Result<Uint8Array>> {
  const { standardJson, standardWorkbook } = await import('#services/standards/files.ts')
  return input.asWorkbook ? standardWorkbook([input.standard]) : ok(standardJson(input.standard))
}
