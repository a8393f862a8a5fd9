import { CFB, type ParsingOptions, type WorkBook } from 'xlsx'
import { readOpenedZip } from './sheetjs.ts'
import { plainStyles } from './styles.ts'

interface Entry {
  content: Uint8Array
  size: number
}

/** A workbook in a ZIP (.xlsx, .et, .ods), its number formats made plain first. Throws what SheetJS throws. */
export function readPacked(bytes: Uint8Array, options: ParsingOptions): WorkBook {
  const archive = CFB.read(bytes, { type: 'array' })
  const styles = stylesPart(archive)
  const plain = styles && plainStyles(utf8(styles.content))
  if (styles && plain !== undefined) {
    styles.content = Buffer.from(plain, 'utf8')
    styles.size = styles.content.length
  }
  return readOpenedZip(archive, options)
}

function stylesPart(archive: unknown): Entry | undefined {
  const types = find(archive, '[Content_Types].xml')
  const overrides = types ? [...utf8(types.content).matchAll(/<(?:\w+:)?Override\s[^>]*>/g)].map(([tag]) => tag) : []
  const path = overrides.find((tag) => tag.includes('spreadsheetml.styles+xml'))?.match(/PartName\s*=\s*["']\/?([^"']+)["']/)?.[1]
  return find(archive, path ?? 'xl/styles.xml')
}

/** By the compound file's own look-up, which takes any case; a path is looked for from its root, with either slash. */
function find(archive: unknown, path: string): Entry | undefined {
  return (CFB.find(archive, `/${path}`) ?? CFB.find(archive, `/${path.replaceAll('/', '\\')}`) ?? undefined) as Entry | undefined
}

function utf8(content: Uint8Array): string {
  return new TextDecoder('utf-8').decode(content)
}
