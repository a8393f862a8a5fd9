import type { WorkBook } from 'xlsx'
import { builtinFormats } from '#shared/sheet/builtinFormats.ts'
import type { Rows } from './delimited.ts'
import { cellsIn } from './openSheet.ts'

/** What SheetJS writes for the formats that Excel 2003's XML names (Short Date, Currency …), by the format Chinese Windows sets for the name. */
const chinese: Readonly<Record<string, string | undefined>> = {
  'm/d/yy': builtinFormats[14],
  'm/d/yy h:mm': builtinFormats[22],
  'dddd, mmmm dd, yyyy': builtinFormats[31],
  '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)': builtinFormats[8],
}

/** Replaces the American format that a format name implies by the Chinese one. */
export function nameFormats(book: WorkBook): WorkBook {
  for (const sheet of Object.values(book.Sheets))
    for (const { cell } of cellsIn((sheet['!data'] ?? []) as Rows)) {
      const code = cell.z === undefined ? undefined : chinese[String(cell.z)]
      if (code !== undefined) cell.z = code
    }
  return book
}
