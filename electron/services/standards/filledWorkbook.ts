import { read, SSF, type WorkBook } from 'xlsx'
import type { Calendar } from '#shared/standard/template/cells.ts'
import { mostRows } from './sheetCells.ts'

/** A workbook that people fill in, of any make, with what its cells look like; `undefined` where it cannot be opened. */
export function openFilled(bytes: Uint8Array): WorkBook | undefined {
  try {
    return read(bytes, { type: 'array', cellDates: false, cellStyles: true, dense: false, sheetRows: mostRows + 1 })
  } catch {
    // The library throws plain errors for anything it cannot open; all of them mean the same to a person.
    return undefined
  }
}

/** The name that two sheets of a workbook share, if any: one of them would be read twice, the other never. */
export function sheetTwice({ SheetNames }: WorkBook): string | undefined {
  return SheetNames.find((sheet, place) => SheetNames.indexOf(sheet) < place)
}

/** The workbook's first day: 1900, or 1904 as older Excel for Mac counts. */
export function calendarOf(workbook: WorkBook): Calendar {
  const options = { date1904: workbook.Workbook?.WBProps?.date1904 === true }
  return {
    dayOf: (serial) => {
      const day = SSF.parse_date_code(serial, options) as { readonly y: number; readonly m: number; readonly d: number } | null
      if (day === null) return undefined
      return [String(day.y).padStart(4, '0'), String(day.m).padStart(2, '0'), String(day.d).padStart(2, '0')].join('-')
    },
  }
}
