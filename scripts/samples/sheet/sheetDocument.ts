import type { Centre, DocumentOrder } from '../inputs.ts'
import { type Making, startMaking } from '../pdf/making.ts'
import { comparisonSheets, equipmentSheets, moneySheets, rightsSheets, serviceSheets } from './ledgers.ts'
import { attendanceSheets, boardSheets, staffSheets } from './people.ts'
import { makeWorkbook, type Sheet } from './workbook.ts'

const builders: Readonly<Record<string, (making: Making) => Sheet[]>> = {
  D003: boardSheets,
  D008: attendanceSheets,
  D011: staffSheets,
  D012: equipmentSheets,
  D018: moneySheets,
  D020: rightsSheets,
  D023: serviceSheets,
  D028: comparisonSheets,
}

/** Makes one workbook of the list; page n is worksheet n. Throws when a sheet lacks words that the list orders. */
export async function makeSheetDocument(centre: Centre, order: DocumentOrder): Promise<Uint8Array> {
  const build = builders[order.id]
  if (!build) throw new Error(`no builder for ${order.id} ${order.title}`)
  const sheets = build(startMaking(centre, order))
  if (sheets.length !== order.pages) throw new Error(`${order.id} has ${sheets.length} sheets instead of ${order.pages}`)
  for (const [page, lines] of Object.entries(order.pageText)) {
    const sheet = sheets[Number(page) - 1]
    const cells = new Set([...(sheet?.rows.flat() ?? []), ...(sheet?.notes ?? [])])
    const missing = lines.find((text) => !cells.has(text))
    if (missing !== undefined) throw new Error(`${order.id} sheet ${page} lacks 「${missing}」`)
  }
  return makeWorkbook(centre.name, order.title, sheets)
}
