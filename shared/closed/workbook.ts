import { equalBytes, utf8Text } from '../signature/bytes.ts'
import { withSignatureParts } from '../signature/ooxml/sign.ts'
import type { Parts } from '../signature/ooxml/zip.ts'
import { readXml } from '../signature/xml.ts'
import { attempt, demand, given } from './mismatch.ts'
import { readSheets } from './sheets.ts'

const styles = 'xl/styles.xml'
const strings = 'xl/sharedStrings.xml'
const isSheet = (name: string) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)

/**
 * Whether a workbook's parts show what the workbook printed for the same record shows: the same parts and no others; sheets
 * alike cell by cell with every look, width and height, whatever numbers styles and shared texts have; all other parts the
 * same bytes. `isExact`: this program's printer is the one that printed it, so that every part must be the same bytes. The
 * signatures' own parts are left out; they are verified by themselves.
 */
export async function compareWorkbook(parts: Parts, printed: Parts, signatures: number, isExact: boolean): Promise<boolean> {
  const compared = await attempt(() => {
    const wanted = withSignatureParts(printed, signatures)
    const own = (name: string) => !name.startsWith('_xmlsignatures/')
    const names = [...wanted.keys()].filter(own)
    demand([...parts.keys()].filter(own).length === names.length)
    for (const name of names) {
      const [one, other] = [given(parts.get(name)), given(wanted.get(name))]
      demand(equalBytes(one, other) || (!isExact && (isSheet(name) || name === styles || name === strings)))
    }
    if (isExact) return true
    const sheets = names.filter(isSheet)
    demand(JSON.stringify(readSheets(sheets, partOf(parts))) === JSON.stringify(readSheets(sheets, partOf(wanted))))
    return true
  })
  return compared === true
}

/** A part as XML. */
function partOf(parts: Parts) {
  return (name: string) => given(readXml(given(utf8Text(given(parts.get(name))))))
}
