import { strToU8, type Zippable, zipSync } from 'fflate'
import { propertiesName, propertiesXml } from '../../result/workbookProperties.ts'

const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'
const packageType = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The element and its namespace in which each kind of record stands in a workbook (formats.md § 7). */
const namespaces = { result: 'urn:tic-review:result:1', panel: 'urn:tic-review:panel:1' } as const
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Writes the parts as a ZIP: fixed order, fixed dates, so that equal parts give equal bytes. */
export function packageWorkbook(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(ordered(parts), { level: 6, mtime: new Date(1980, 0, 1) })
}

/**
 * Puts a record into a workbook as its custom XML part `<result xmlns="urn:tic-review:result:1" sha256="…" layout="1">`, or
 * `<panel xmlns="urn:tic-review:panel:1" …>` (base64 of the bytes).
 */
export function withRecord(
  workbook: ReadonlyMap<string, Uint8Array>,
  recordBytes: Uint8Array,
  about: { readonly kind: keyof typeof namespaces; readonly sha256: string; readonly layout: number },
): ReadonlyMap<string, Uint8Array> {
  const { kind, sha256, layout } = about
  const parts = new Map(workbook)
  parts.set(propertiesName, strToU8(propertiesXml))
  const text = (name: string) => new TextDecoder().decode(parts.get(name))
  parts.set(
    'customXml/item1.xml',
    strToU8(`${head}<${kind} xmlns="${namespaces[kind]}" sha256="${sha256}" layout="${layout}">${base64(recordBytes)}</${kind}>`),
  )
  parts.set('customXml/itemProps1.xml', strToU8(itemProperties(namespaces[kind], sha256)))
  parts.set('customXml/_rels/item1.xml.rels', strToU8(relationships(`${relationshipType}/customXmlProps`, 'itemProps1.xml')))
  const workbookRels = 'xl/_rels/workbook.xml.rels'
  const relation = `<Relationship Id="rIdResult" Type="${relationshipType}/customXml" Target="../customXml/item1.xml"/>`
  parts.set(workbookRels, strToU8(text(workbookRels).replace('</Relationships>', `${relation}</Relationships>`)))
  const types = '[Content_Types].xml'
  const override = `<Override PartName="/customXml/itemProps1.xml" ContentType="${propertiesType}"/>`
  parts.set(types, strToU8(text(types).replace('</Types>', `${override}</Types>`)))
  return parts
}

function ordered(parts: ReadonlyMap<string, Uint8Array>): Zippable {
  const first = ['[Content_Types].xml', '_rels/.rels']
  const names = [...first, ...[...parts.keys()].filter((name) => !first.includes(name)).sort()]
  return Object.fromEntries(names.map((name) => [name, parts.get(name) as Uint8Array]))
}

/** The item's GUID is the digest's first 128 bits: it needs to differ between records, no more. */
function itemProperties(record: string, sha256: string): string {
  const id = sha256.toUpperCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '{$1-$2-$3-$4-$5}')
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml'
  return `${head}<ds:datastoreItem xmlns:ds="${namespace}" ds:itemID="${id}"><ds:schemaRefs><ds:schemaRef ds:uri="${record}"/></ds:schemaRefs></ds:datastoreItem>`
}

function relationships(type: string, target: string): string {
  return `${head}<Relationships xmlns="${packageType}"><Relationship Id="rId1" Type="${type}" Target="${target}"/></Relationships>`
}

function base64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}
