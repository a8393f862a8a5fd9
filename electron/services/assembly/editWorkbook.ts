import { type EditedSheet, type EditedWorkbook, editedFrom, writtenFrom, yearsOf } from '#shared/assembly/edited.ts'
import { figureRowsOf } from '#shared/assembly/figureRows.ts'
import type { Grid } from '#shared/assembly/grid.ts'
import { type WrittenSheet, writtenSheets } from '#shared/assembly/write.ts'
import { zhAssembly } from '#shared/assembly/zhAssembly.ts'
import type { Standard } from '#shared/standard/format.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { sha256Of } from '../files/digest.ts'
import { readWhole } from '../files/read.ts'
import { writeFileSafely } from '../files/write.ts'
import type { Draft } from './draft.ts'
import { draftWorkbook } from './guide.ts'
import { readWorkbook } from './workbookFile.ts'

/** A workbook open for editing; `stamp` is the digest of the file it was read from. */
export interface OpenedWorkbook extends EditedWorkbook {
  readonly stamp: string
  readonly grids: readonly Grid[]
}

/** Reads a workbook's cells to be edited on a screen. Faults: those of `readWorkbook`, `file.*`. */
export async function openWorkbook(file: string, standard: Standard | undefined): Promise<Result<OpenedWorkbook>> {
  const bytes = await readWhole(file)
  if (!bytes.ok) return bytes
  const read = readWorkbook(bytes.value, file)
  if (!read.ok) return read
  const { grids, dayOf } = read.value
  const edited = editedFrom(grids, template(standard, yearsOf(grids, zhAssembly('sheetFigures'))), dayOf, [zhAssembly('sheetGuide')])
  return ok({ ...edited, grids, stamp: sha256Of(bytes.value) })
}

/**
 * Writes the workbook with the cells as edited; answers its new stamp. Faults: `assembly.elsewhere` where another program has changed
 * the file since `stamp`, the barriers that writing it anew would lose, `file.*`.
 */
export async function keepWorkbook(
  draft: Draft,
  standard: Standard | undefined,
  { sheets, stamp }: { readonly sheets: readonly EditedSheet[]; readonly stamp: string },
): Promise<Result<string>> {
  const now = await openWorkbook(draft.workbook, standard)
  if (!now.ok) return now
  if (now.value.stamp !== stamp) return refuse({ code: 'assembly.elsewhere', name: draft.workbook })
  if (now.value.barriers.length > 0) return refuse(...now.value.barriers)
  const years = sheets.find(({ name }) => name === zhAssembly('sheetFigures'))?.keys.filter((key) => /^20\d\d$/.test(key)) ?? []
  const bytes = await draftWorkbook(writtenFrom(sheets, template(standard, years.map(Number))))
  const written = await writeFileSafely(draft.workbook, bytes, { force: true })
  return written.ok ? ok(sha256Of(bytes)) : written
}

function template(standard: Standard | undefined, years: readonly number[]): readonly WrittenSheet[] {
  return writtenSheets({}, figureRowsOf(standard), years)
}
