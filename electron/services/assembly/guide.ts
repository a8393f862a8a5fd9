import type { WrittenSheet } from '#shared/assembly/write.ts'
import { zhAssembly } from '#shared/assembly/zhAssembly.ts'
import type { Key } from '#shared/text/say.ts'
import { workbookOf } from './workbookFile.ts'

/** The workbook of a draft: its sheets after the instructions for filling them in. */
export function draftWorkbook(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  const words = (key: Key<'assembly'>) => zhAssembly(key, { form: zhAssembly('sheetForm'), figures: zhAssembly('sheetFigures') })
  const lines = (['guide1', 'guide2', 'guide3', 'guide4', 'guide5', 'guide6'] as const).map(words)
  return workbookOf(sheets, { name: words('sheetGuide'), lines })
}
