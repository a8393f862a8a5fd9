import { cpSync } from 'node:fs'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { beginRevision } from '#services/assembly/begin.ts'
import { packFolder } from '#services/vault/index.ts'
import { sampleFolder } from '../../fixtures/packages.ts'
import { temporaryFolder } from '../vault/bag.ts'

export const clock = '2026-11-30T09:00:00+08:00'

let base: Promise<string> | undefined

/** A draft of the sample's next revision, filled in whole; a copy of its own for each caller. */
export async function sampleDraft(): Promise<string> {
  base ??= (async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'sample.ticplan')
    await packFolder(await sampleFolder('rare-earth', 'performance'), file, { clock })
    const begun = await beginRevision(join(folder, 'draft'), file, {})
    if (!begun.ok) throw new Error(begun.faults[0]?.code)
    return join(folder, 'draft')
  })()
  const copy = join(temporaryFolder(), 'draft')
  cpSync(await base, copy, { recursive: true })
  return copy
}

/** Opens the workbook of a draft as a person does, and saves it. */
export async function edit(draft: string, change: (workbook: exceljs.Workbook) => void, name = '组卷.xlsx'): Promise<void> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.readFile(join(draft, name))
  change(workbook)
  await workbook.xlsx.writeFile(join(draft, name))
}

/** The cell of a table's sheet by the key of its column and its row among the entries, from 0; of the form by its key. */
export function cell(workbook: exceljs.Workbook, sheet: string, key: string, entry = 0): exceljs.Cell {
  const found = workbook.getWorksheet(sheet)
  if (!found) throw new Error(`no sheet ${sheet}`)
  if (sheet === '基本情况') {
    for (let row = 2; row <= found.rowCount; row++) if (found.getCell(row, 4).value === key) return found.getCell(row, 2)
    throw new Error(`no key ${key}`)
  }
  for (let column = 1; column <= found.columnCount; column++)
    if (String(found.getCell(2, column).value) === key) return found.getCell(entry + 3, column)
  throw new Error(`no column ${key}`)
}

/** The entry of a figure on the sheet of figures. */
export function figureEntry(workbook: exceljs.Workbook, key: string): number {
  const sheet = workbook.getWorksheet('指标数据')
  for (let row = 3; row <= (sheet?.rowCount ?? 0); row++) if (sheet?.getCell(row, 1).value === key) return row - 3
  throw new Error(`no figure ${key}`)
}
