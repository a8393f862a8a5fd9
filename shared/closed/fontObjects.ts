import type { PdfEntries, PdfObject } from '../signature/pdf/objects.ts'
import { demandName, type Graph, inline, items, textOf } from './graph.ts'
import { demand } from './mismatch.ts'

/** An embedded font as the document gives it, not yet compared with ours. */
export interface FontObjects {
  /** without the six letters that distinguish subsets */
  readonly name: string
  readonly descriptor: PdfEntries
  readonly file: Uint8Array
  /** advance of each code, thousandths */
  readonly widths: readonly number[]
  /** text of each code */
  readonly texts: readonly string[]
}

const tagged = /^[A-Z]{6}\+(.+)$/
const descriptorKeys = 'Type FontName Flags FontBBox ItalicAngle Ascent Descent CapHeight XHeight StemV FontFile2'

/** Reads a composite font whose codes are the glyphs of its file: no other encoding, no map between. */
export function readFont(graph: Graph, object: PdfObject): FontObjects {
  const font = graph.dictionary(object, 'Type Subtype BaseFont Encoding DescendantFonts ToUnicode')
  demandName(font, { Type: 'Font', Subtype: 'Type0', Encoding: 'Identity-H' })
  const [inner, ...others] = items(font.get('DescendantFonts'))
  demand(others.length === 0)
  const descendant = graph.dictionary(inner, 'Type Subtype BaseFont CIDSystemInfo FontDescriptor W CIDToGIDMap')
  demandName(descendant, { Type: 'Font', Subtype: 'CIDFontType2', CIDToGIDMap: 'Identity' })
  const system = inline(descendant.get('CIDSystemInfo'), 'Registry Ordering Supplement')
  demand(textOf(system.get('Registry')) === 'Adobe' && textOf(system.get('Ordering')) === 'Identity' && system.get('Supplement') === 0)
  const descriptor = graph.dictionary(descendant.get('FontDescriptor'), descriptorKeys)
  demandName(descriptor, { Type: 'FontDescriptor' })
  const names = [font.get('BaseFont'), descendant.get('BaseFont'), descriptor.get('FontName')].map(nameOf)
  demand(new Set(names).size === 1)
  const name = tagged.exec(names[0] ?? '')?.[1] ?? ''
  const [from, widths, ...more] = items(descendant.get('W'))
  demand(from === 0 && more.length === 0)
  return {
    name,
    descriptor,
    file: graph.data(descriptor.get('FontFile2')),
    widths: items(widths).map((width) => (typeof width === 'number' ? width : Number.NaN)),
    texts: readTexts(graph.text(font.get('ToUnicode'))),
  }
}

function nameOf(object: PdfObject | undefined): string {
  return typeof object === 'object' && object?.kind === 'name' ? object.name : ''
}

const range = /^<([0-9a-f]{4})> <([0-9a-f]{4})> \[((?:<[0-9a-f ]*> ?)+)\]$/

/** The text of each code; written again, the map must be the same to the letter, so that no reader takes another from it. */
function readTexts(map: string): readonly string[] {
  const texts = map.split('\n').flatMap((line) => {
    demand(line.length <= longestLine)
    const found = range.exec(line)?.[3]
    return found === undefined ? [] : [...found.matchAll(/<([0-9a-f ]*)>/g)].map(([, units = '']) => units)
  })
  demand(map === written(texts))
  return texts.map((units) => (units === '' ? '' : String.fromCharCode(...units.split(' ').map((unit) => Number.parseInt(unit, 16)))))
}

const chunk = 256
/** A line of the map has that many texts. */
const longestLine = 20_000

function written(texts: readonly string[]): string {
  const ranges: string[] = []
  for (let start = 0; start < texts.length; start += chunk) {
    const part = texts.slice(start, start + chunk)
    ranges.push(`<${hex(start)}> <${hex(start + part.length - 1)}> [${part.map((units) => `<${units}>`).join(' ')}]`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <<
  /Registry (Adobe)
  /Ordering (UCS)
  /Supplement 0
>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${ranges.length} beginbfrange
${ranges.join('\n')}
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`
}

function hex(value: number): string {
  return value.toString(16).padStart(4, '0')
}
