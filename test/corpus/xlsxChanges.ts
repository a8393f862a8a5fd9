import { attack, type Specimen } from './attack.ts'
import type { Clean } from './clean.ts'
import { editText } from './edit.ts'
import { sheet1, signEdited, types } from './workbook.ts'

export type Parts = Map<string, Uint8Array>

export const styles = 'xl/styles.xml'
export const book = 'xl/workbook.xml'
export const sheet3 = 'xl/worksheets/sheet3.xml'
export const bookRelations = 'xl/_rels/workbook.xml.rels'
export const both = ['contents.importSheet', 'contents.scoreSheet'] as const
export const malformed = ['xlsx.malformed', 'signer.missing', 'result.missing'] as const
export const ignorable = 'xmlns:z="urn:z" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'

/** The expert changes the workbook before signing it with the own key. */
export function changed(
  about: string,
  change: (parts: Parts, clean: Clean) => void,
  reasons: Specimen['reasons'] = ['contents.scoreSheet'],
): Specimen {
  return attack({ about, kind: 'xlsx', reasons, make: (clean) => signEdited(clean, (parts) => change(parts, clean)) })
}

export function part(about: string, name: string, from: string | RegExp, to: string, reasons?: Specimen['reasons']): Specimen {
  return changed(about, (parts) => editText(parts, name, from, () => to), reasons)
}

export const seen = (specimen: Specimen): Specimen => ({ ...specimen, looks: 'otherwise' })

/** The number format of every mark (built in as 2, `0.00`) is one of the expert's own. */
export function format(about: string, code: string): Specimen {
  return seen(
    changed(about, (parts) => {
      editText(parts, styles, '<fonts ', () => `<numFmts count="1"><numFmt numFmtId="170" formatCode="${code}"/></numFmts><fonts `)
      editText(parts, styles, /numFmtId="2"/g, () => 'numFmtId="170"')
    }),
  )
}

/** The number format of texts is one of the expert's own. */
export function textFormat(about: string, code: string): Specimen {
  return seen(
    changed(about, (parts) => {
      editText(parts, styles, '<fonts ', () => `<numFmts count="1"><numFmt numFmtId="170" formatCode="${code}"/></numFmts><fonts `)
      editText(parts, styles, /numFmtId="49"/g, () => 'numFmtId="170"')
    }),
  )
}

/** A property of a sheet or a part of it that a reader obeys. */
export function sheet(about: string, from: string | RegExp, to: string, reasons?: Specimen['reasons']): Specimen {
  return part(about, sheet1, from, to, reasons)
}

export function addSheet(parts: Parts, name: string): void {
  parts.set('xl/worksheets/sheet9.xml', parts.get(sheet1)!)
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'
  editText(parts, types, '</Types>', () => `<Override PartName="/xl/worksheets/sheet9.xml" ContentType="${type}"/></Types>`)
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'
  editText(
    parts,
    bookRelations,
    '</Relationships>',
    () => `<Relationship Id="rId99" Type="${relation}" Target="worksheets/sheet9.xml"/></Relationships>`,
  )
  editText(parts, book, '<sheets>', () => `<sheets><sheet sheetId="99" name="${name}" state="visible" r:id="rId99"/>`)
}
