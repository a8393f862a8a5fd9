import { address } from '#shared/sheet/cellAddress.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { cellText, hiddenSheets, parseWorkbook, sheetAt } from '../workbook.ts'
import type { ShownCell, ShownSheets, Wanted } from './shown.ts'

interface Workbook {
  readonly name: string
  readonly bytes: Uint8Array
  readonly kind: string
}

/** Every worksheet with its cells, or the cells of the one that is asked for. */
export async function showSheets({ name, bytes, kind }: Workbook, { sheet: asked }: Wanted): Promise<Result<ShownSheets>> {
  const book = await parseWorkbook(bytes, kind, name)
  if (!book.ok) return book
  const names = book.value.SheetNames
  const one = asked === undefined ? undefined : numberOf(asked, names)
  if (asked !== undefined && one === undefined) return refuse({ code: 'document.sheet', name, got: asked })
  const hidden = hiddenSheets(book.value)
  const sheets = names.flatMap((_, index) => {
    const found = sheetAt(book.value, index + 1)
    if (found === undefined) return []
    const { name, rows, columns } = found
    const cells = one === undefined || one === index + 1 ? cellsOf(found) : undefined
    return [{ number: index + 1, name, hidden: hidden.includes(index + 1), rows, columns, notices: [], ...(cells && { cells }) }]
  })
  return ok({ viewer: 'sheet', notices: [], sheets })
}

/** A worksheet by its name, else by its number from 1. */
function numberOf(asked: string, names: readonly string[]): number | undefined {
  const named = names.indexOf(asked)
  if (named >= 0) return named + 1
  const number = /^[1-9][0-9]{0,4}$/.test(asked) ? Number(asked) : 0
  return number >= 1 && number <= names.length ? number : undefined
}

function cellsOf({ sheet, rows, columns }: NonNullable<ReturnType<typeof sheetAt>>): readonly ShownCell[] {
  const cells: ShownCell[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const text = cellText(sheet, row, column)
      if (text !== '') cells.push({ at: address({ row, column }), text })
    }
  return cells
}
