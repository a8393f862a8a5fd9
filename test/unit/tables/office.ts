import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import exceljs from 'exceljs'
import { replayedStandards } from '#services/standards/builtIn.ts'
import { standardWorkbook } from '#services/standards/files.ts'

const folder = fileURLToPath(new URL('../../fixtures/offices/', import.meta.url))
export const officeTables = ['enterprise-centre', 'construction-centre', 'engineering-centre', 'transfer-agency'] as const

/**
 * A score table as an office types it into the workbook template: the lines of a text file in test/fixtures/offices put
 * under the headings of an exported template, section by section, with ¦ between the cells.
 */
export async function officeWorkbook(name: string): Promise<Uint8Array> {
  const made = await standardWorkbook([replayedStandards()[0]!.standard])
  if (!made.ok) throw new Error(made.faults.map(({ code }) => code).join(' '))
  const template = new exceljs.Workbook()
  await template.xlsx.load(made.value as never)
  const workbook = new exceljs.Workbook()
  const sheet = workbook.addWorksheet(name)
  for (const { title, lines } of sectionsOf(readFileSync(`${folder}${name}.txt`, 'utf8'))) {
    const headings = headingsOf(template.worksheets[0]!, title)
    sheet.addRow([title])
    sheet.addRow(headings)
    const [first = [], ...rows] = lines
    if (headings[0] === '项目') for (const [label, value] of lines) sheet.addRow([label, '', '', typed(value)])
    else for (const cells of rows) sheet.addRow(headings.map((heading) => typed(cells[first.indexOf(heading)])))
    const unknown = headings[0] === '项目' ? [] : first.filter((heading) => !headings.includes(heading))
    if (unknown.length > 0) throw new Error(`no column ${unknown.join('、')} in ${title}`)
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

interface Lines {
  readonly title: string
  readonly lines: readonly (readonly string[])[]
}

function sectionsOf(text: string): readonly Lines[] {
  return text
    .split(/^(?=【)/m)
    .filter((part) => part.startsWith('【'))
    .map((part) => {
      const [title = '', ...lines] = part.trimEnd().split('\n')
      return { title, lines: lines.map((line) => line.split('¦').map((cell) => cell.trim())) }
    })
}

/** The headings under a section's title, in their order. */
function headingsOf(sheet: exceljs.Worksheet, title: string): readonly string[] {
  for (let row = 1; row <= sheet.rowCount; row++)
    if (sheet.getCell(row, 1).value === title) {
      const cells = sheet.getRow(row + 1).values as readonly (string | undefined)[]
      const headings = cells.slice(1).map((cell) => cell ?? '')
      return headings[0] === '项目' ? ['项目', '', '', '内容'] : headings
    }
  throw new Error(`no section ${title}`)
}

/** A person types plain numbers as numbers. */
function typed(cell: string | undefined): string | number | null {
  if (cell === undefined || cell === '') return null
  return /^\d{1,9}(\.\d{1,4})?$/.test(cell) ? Number(cell) : cell
}
