import { CFB, type ParsingOptions, type WorkBook } from 'xlsx'
import { sheetLimits, TooLarge } from './limits.ts'
import { plainSheet } from './plainSheet.ts'
import { readOpenedZip } from './sheetjs.ts'
import { plainStyles } from './styles.ts'
import { unpackParts } from './unpackParts.ts'

const contentTypes = '[Content_Types].xml'
/** XML of a workbook; properties, pictures, comments and parts of other document kinds are not inflated. */
const wanted =
  /^(?!META-INF\/|Index\/|objectdata\.xml|index\.xml|docProps\/|customXml\/)(?!.*(?:\/|^)(?:media|theme|drawings|threadedComments|calcChain\.xml|comments\d*\.xml)(?:\/|$))[^\0]*\.(?:xml|rels)$/i

/**
 * A workbook in a ZIP by its content types (OOXML: .xlsx, .et, .xlsm), its parts unfolded within bounds, its number formats made
 * plain. Throws `TooLarge`, and what SheetJS throws.
 */
export function readPacked(bytes: Uint8Array, options: ParsingOptions): WorkBook {
  const parts = unpackParts(bytes, (name) => wanted.test(name))
  const types = parts && part(parts, contentTypes)?.content.toString('utf8')
  if (!parts || types === undefined) throw new Error('no OOXML package')
  const styles = part(parts, nameOf(types, 'spreadsheetml.styles+xml') ?? 'xl/styles.xml')
  const plain = styles && plainStyles(styles.content.toString('utf8'))
  if (styles && plain !== undefined) parts.set(styles.name, Buffer.from(plain, 'utf8'))
  const book = part(parts, nameOf(types, 'sheet.main+xml') ?? nameOf(types, 'macroEnabled.main+xml') ?? 'xl/workbook.xml')
  const sheets = book?.content.toString('latin1').match(/<(?:\w+:)?sheet\s/g)?.length ?? 0
  if (sheets > sheetLimits.sheets) throw new TooLarge()
  const archive = CFB.utils.cfb_new()
  for (const [name, content] of parts) {
    const isSheet = /(?:^|\/)(?:work|chart|macro|dialog)sheets\/[^/]*\.xml$/i.test(name)
    CFB.utils.cfb_add(archive, name, isSheet ? plainSheet(content) : content, { unsafe: true })
    parts.delete(name)
  }
  return readOpenedZip(archive, options)
}

function nameOf(types: string, type: string): string | undefined {
  const override = types.match(/<(?:\w+:)?Override\s[^<>]*>/g)?.find((tag) => tag.includes(type))
  return override?.match(/PartName\s*=\s*["']\/?([^"']+)["']/)?.[1]
}

/** A part by its name, ignoring case. */
function part(parts: ReadonlyMap<string, Buffer>, name: string): { readonly name: string; readonly content: Buffer } | undefined {
  const found = [...parts.keys()].find((own) => own.toLowerCase() === name.toLowerCase())
  return found === undefined ? undefined : { name: found, content: parts.get(found)! }
}
