import { sha256Hex } from '../../format/canonical.ts'
import { fromBase64, utf8Text } from '../bytes.ts'
import { readRelations } from '../ooxml/package.ts'
import type { Parts } from '../ooxml/zip.ts'
import { childrenNamed, readXml, type XmlElement } from '../xml.ts'

/** One cell as stored. */
export interface Cell {
  readonly kind: 'text' | 'number'
  readonly value: string
  readonly formula?: string
}

export interface Sheet {
  /** by address, `B12`; empty cells are absent */
  readonly cells: ReadonlyMap<string, Cell>
  readonly rows: number
  /** a row or column that a reader would not see */
  readonly hasHidden: boolean
}

/** The sheets by name, in order; `undefined` when a part is malformed, hidden or doubled. */
export function readSheets(parts: Parts): ReadonlyMap<string, Sheet> | undefined {
  const relations = readRelations(parts.get('xl/_rels/workbook.xml.rels'))
  const strings = sharedStrings(parts.get('xl/sharedStrings.xml'))
  const workbook = part(parts.get('xl/workbook.xml'))
  const list = childrenNamed(childrenNamed(workbook, 'sheets')[0], 'sheet')
  const sheets = new Map<string, Sheet>()
  if (!relations || !strings) return undefined
  for (const entry of list) {
    const name = entry.attributes.get('name') ?? ''
    const target = relations.find((relation) => relation.id === entry.attributes.get('r:id'))?.target
    const state = entry.attributes.get('state') ?? 'visible'
    const sheet = state === 'visible' ? readSheet(part(parts.get(`xl/${target}`)), strings) : undefined
    if (!sheet || sheets.has(name)) return undefined
    sheets.set(name, sheet)
  }
  return sheets
}

/** A result or a panel's record carried as custom XML. */
export interface CarriedResult {
  readonly bytes: Uint8Array
  /** the digest stored with it is its own */
  readonly digestAgrees: boolean
  /** the number of the layout the sheets were printed by, as written */
  readonly layout?: string
}

export async function carriedResult(parts: Parts): Promise<CarriedResult | undefined> {
  const root = part(parts.get('customXml/item1.xml'))
  const kind = root?.name === 'result' || root?.name === 'panel' ? root.name : undefined
  const layout = root?.attributes.get('layout')
  if (
    root === undefined ||
    kind === undefined ||
    root.attributes.get('xmlns') !== `urn:tic-review:${kind}:1` ||
    root.children.length > 0 ||
    root.attributes.size !== (layout === undefined ? 2 : 3)
  )
    return undefined
  const bytes = fromBase64(root.text)
  if (!bytes) return undefined
  const digestAgrees = root.attributes.get('sha256') === (await sha256Hex(bytes))
  return { bytes, digestAgrees, ...(layout !== undefined && { layout }) }
}

function part(bytes: Uint8Array | undefined): XmlElement | undefined {
  const text = bytes && utf8Text(bytes)
  return text === undefined ? undefined : readXml(text)
}

/** Plain strings only: runs, phonetic readings and the like could show something else. */
function sharedStrings(bytes: Uint8Array | undefined): readonly string[] | undefined {
  const items = childrenNamed(part(bytes), 'si')
  const texts = items.map((item) => (item.children.length === 1 && item.children[0]!.name === 't' ? item.children[0]!.text : undefined))
  return texts.some((text) => text === undefined) ? undefined : (texts as string[])
}

function readSheet(root: XmlElement | undefined, strings: readonly string[]): Sheet | undefined {
  if (root?.name !== 'worksheet') return undefined
  const columns = childrenNamed(childrenNamed(root, 'cols')[0], 'col')
  const data = childrenNamed(root, 'sheetData')
  if (data.length !== 1 || root.children.some((child) => forbidden.has(child.name))) return undefined
  const rows = childrenNamed(data[0], 'row')
  const cells = new Map<string, Cell>()
  let last = 0
  for (const row of rows) {
    const number = Number(row.attributes.get('r'))
    if (!(number > last)) return undefined
    last = number
    for (const element of row.children) {
      const address = element.attributes.get('r') ?? ''
      const cell = readCell(element, strings)
      if (cell === undefined || !/^[A-Z]{1,3}\d+$/.test(address) || !address.endsWith(String(number)) || cells.has(address))
        return undefined
      if (cell !== null) cells.set(address, cell)
    }
  }
  return { cells, rows: last, hasHidden: [...columns, ...rows].some(isHidden) }
}

const forbidden = new Set([
  'controls',
  'oleObjects',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'customSheetViews',
  'conditionalFormatting',
  'autoFilter',
])

function isHidden(element: XmlElement): boolean {
  const of = (name: string) => element.attributes.get(name)
  const isOff = [of('hidden'), of('collapsed')].some((value) => value !== undefined && value !== '0' && value !== 'false')
  const size = of('ht') ?? of('width')
  return isOff || (size !== undefined && Number(size) < 3)
}

/** Null for an empty cell, undefined for one this product does not write. */
function readCell(element: XmlElement, strings: readonly string[]): Cell | null | undefined {
  const [formula, value] = ['f', 'v'].map((name) => childrenNamed(element, name))
  const known = formula!.length + value!.length === element.children.length && formula!.length <= 1 && value!.length <= 1
  if (element.name !== 'c' || !known) return undefined
  if (element.children.length === 0) return null
  const text = value![0]?.text ?? ''
  const type = element.attributes.get('t') ?? 'n'
  const stated = formula![0] && { formula: formula![0].text }
  if (formula![0] && formula![0].attributes.size > 0) return undefined
  if (type === 's') {
    const shared = /^\d+$/.test(text) ? strings[Number(text)] : undefined
    return shared === undefined ? undefined : { kind: 'text', value: shared, ...stated }
  }
  return type === 'n' && /^-?\d+(\.\d+)?(E-?\d+)?$/.test(text) ? { kind: 'number', value: text, ...stated } : undefined
}
