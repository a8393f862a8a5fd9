import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { bareWorkbook } from '../../fixtures/number-formats/bareWorkbook.ts'

const size = { rows: 5000, columns: 60 }

/** 300,000 figures under so many formats in turn. */
export function bigWorkbook(formats: number, format: (index: number) => string): Uint8Array {
  const parts = unzipSync(bareWorkbook(Array.from({ length: formats }, (_, index) => ({ format: format(index), value: index }))))
  const rows = Array.from({ length: size.rows }, (_, row) => {
    const cells = Array.from({ length: size.columns }, (_, column) => {
      const at = row * size.columns + column
      return `<c r="${letters(column)}${row + 1}" s="${(at % formats) + 1}"><v>${(at * 7919) / 100}</v></c>`
    })
    return `<row r="${row + 1}">${cells.join('')}</row>`
  })
  const path = 'xl/worksheets/sheet1.xml'
  const sheet = strFromU8(parts[path] ?? new Uint8Array()).replace(
    /<sheetData>[\s\S]*<\/sheetData>/,
    `<sheetData>${rows.join('')}</sheetData>`,
  )
  return zipSync({ ...parts, [path]: strToU8(sheet) })
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : String.fromCharCode(64 + Math.floor(column / 26), 65 + (column % 26))
}
