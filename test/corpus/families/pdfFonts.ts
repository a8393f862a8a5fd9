import type { Specimen } from '../attack.ts'
import { hidden, shown, unchanged } from '../insider.ts'
import type { OwnPdf } from '../rewrite.ts'

const regular = (pdf: OwnPdf) => pdf.find(/\/Subtype \/CIDFontType2[\s\S]*Regular/)
const typeZero = (pdf: OwnPdf) => pdf.find(/\/Subtype \/Type0[\s\S]*Regular/)
const program = (pdf: OwnPdf) => pdf.target(pdf.find(/\/FontDescriptor[\s\S]*Regular[\s\S]*\/FontFile2/), 'FontFile2')
const toUnicode = (pdf: OwnPdf) => pdf.target(typeZero(pdf), 'ToUnicode')

/** The code of a character by the ToUnicode table of the regular font, as four digits. */
function codeOf(cmap: string, character: string): string {
  const wanted = character.charCodeAt(0).toString(16).padStart(4, '0')
  const single = new RegExp(`<([0-9a-f]{4})> <${wanted}>`, 'i').exec(cmap)?.[1]
  if (single) return single.toLowerCase()
  for (const [, first, list] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    const at = [...list!.matchAll(/<([0-9a-f]+)>/gi)].findIndex((found) => found[1]!.toLowerCase() === wanted)
    if (at >= 0) return (Number.parseInt(first!, 16) + at).toString(16).padStart(4, '0')
  }
  throw new Error(`no code for ${character}`)
}

function cmapOf(pdf: OwnPdf): string {
  let found = ''
  pdf.editStream(toUnicode(pdf), (cmap) => {
    found = cmap
    return `${cmap} `
  })
  return found
}

/** Exchanges the meanings of two characters in the table that copying and searching go by. */
function exchangeMeaning(pdf: OwnPdf, one: string, other: string): void {
  const [a, b] = [one, other].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0'))
  const exchanged = (list: string) =>
    list.replace(new RegExp(`<(${a}|${b})>`, 'gi'), (_, found: string) => `<${found.toLowerCase() === a ? b : a}>`)
  pdf.editStream(toUnicode(pdf), (cmap) => cmap.replace(/\[[^\]]*\]/g, exchanged))
}

/** Exchanges two characters in everything that the pages draw with the regular font. */
function exchangeCodes(pdf: OwnPdf, one: string, other: string): void {
  const cmap = cmapOf(new CopyOf(pdf).pdf)
  const [a, b] = [codeOf(cmap, one), codeOf(cmap, other)]
  for (const page of pdf.pages.keys())
    pdf.draw(page, (content) => {
      const changed = content.replace(
        /<([0-9a-f]+)>/gi,
        (_, codes: string) => `<${codes.replace(/.{4}/g, (code) => (code === a ? b : code === b ? a : code))}>`,
      )
      return changed === content ? `${content} ` : changed
    })
}

/** A copy that may be looked into without being changed. */
class CopyOf {
  readonly pdf: OwnPdf
  constructor(source: OwnPdf) {
    this.pdf = Object.assign(Object.create(Object.getPrototypeOf(source)), source, { objects: new Map(source.objects) }) as OwnPdf
  }
}

const tags = (data: string) =>
  Object.fromEntries(
    Array.from({ length: data.charCodeAt(4) * 256 + data.charCodeAt(5) }, (_, at) => {
      const record = data.slice(12 + at * 16, 28 + at * 16)
      const number = (from: number) => [...record.slice(from, from + 4)].reduce((sum, char) => sum * 256 + char.charCodeAt(0), 0)
      return [record.slice(0, 4), { offset: number(8), length: number(12) }]
    }),
  )

/** Puts other bytes in a table of the embedded font, length for length. */
function inTable(data: string, tag: string, change: (table: string) => string): string {
  const { offset, length } = tags(data)[tag]!
  const changed = change(data.slice(offset, offset + length))
  if (changed.length !== length) throw new Error('a table keeps its length')
  return data.slice(0, offset) + changed + data.slice(offset + length)
}

/** Other fonts, other meanings, other shapes: the same codes seen as other characters. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: unchanged(),
  meaningExchanged: hidden('Copying and searching give 1 for 9 and 9 for 1 (ToUnicode).', (pdf) => exchangeMeaning(pdf, '1', '9')),
  meaningAndCodesExchanged: shown('The pages show 1 for 9 and 9 for 1, but copying gives the true figures.', (pdf) => {
    exchangeCodes(pdf, '1', '9')
    exchangeMeaning(pdf, '1', '9')
  }),
  codesExchanged: shown('The pages show 1 for 9 and 9 for 1.', (pdf) => exchangeCodes(pdf, '1', '9')),
  glyphsMapped: shown('A CIDToGIDMap exchanges glyphs.', (pdf) => {
    const cmap = cmapOf(new CopyOf(pdf).pdf)
    const [a, b] = [codeOf(cmap, '1'), codeOf(cmap, '9')].map((code) => Number.parseInt(code, 16))
    const map = Array.from({ length: 1200 }, (_, at) => (at === a ? b! : at === b ? a! : at))
    const data = map.map((glyph) => String.fromCharCode(glyph >> 8, glyph & 0xff)).join('')
    const number = pdf.addStream('', data)
    pdf.edit(regular(pdf), (object) => object.replace(/\/CIDToGIDMap [^\n]*\n/, '').replace('<<\n', `<<\n/CIDToGIDMap ${number} 0 R\n`))
  }),
  widthsChanged: shown('Every glyph is said to be twice as wide.', (pdf) =>
    pdf.edit(regular(pdf), (object) => object.replaceAll(' 1000', ' 2000')),
  ),
  typeThree: shown('A Type 3 font draws another total.', (pdf) => {
    const box = pdf.addStream('', '1000 0 0 0 750 750 d1 0 0 750 750 re f')
    const font = `/Type /Font /Subtype /Type3 /FontBBox [ 0 0 750 750 ] /FontMatrix [ 0.001 0 0 0.001 0 0 ] /FirstChar 97 /LastChar 97 /Widths [ 1000 ] /Encoding << /Type /Encoding /Differences [ 97 /a ] >> /CharProcs << /a ${box} 0 R >> /Resources << >>`
    pdf.resource(0, 'Font', `/FX << ${font} >>`)
    pdf.drawOver(0, 'BT /FX 12 Tf 60 700 Td (aaa) Tj ET')
  }),
  standardFont: shown('The pages are set in a font of the reader’s instead of the embedded one.', (pdf) =>
    pdf.edit(typeZero(pdf), () => '<<\n/Type /Font\n/Subtype /Type1\n/BaseFont /Helvetica\n>>'),
  ),
  notEmbedded: shown('The font is named, not embedded: each reader takes what it has.', (pdf) =>
    pdf.edit(pdf.find(/\/FontDescriptor[\s\S]*Regular[\s\S]*\/FontFile2/), (object) => object.replace(/\/FontFile2 [^\n]*\n/, '')),
  ),
  outlinesMoved: shown('The table of outlines is shifted by one: each character has the shape of the next.', (pdf) =>
    pdf.editStream(program(pdf), (data) => inTable(data, 'loca', (table) => table.slice(4) + table.slice(-4))),
  ),
  outlineOfOne: shown('One glyph has other points.', (pdf) =>
    pdf.editStream(program(pdf), (data) =>
      inTable(data, 'glyf', (table) => {
        const middle = Math.floor(table.length / 2)
        return `${table.slice(0, middle)}${'\x11\x7e\x05\x33\x70\x0f\x22\x41'.repeat(400)}${table.slice(middle + 3200)}`
      }),
    ),
  ),
  unitsChanged: shown('The em of the font is half as large.', (pdf) =>
    pdf.editStream(program(pdf), (data) =>
      inTable(data, 'head', (table) => `${table.slice(0, 18)}\x03\xe8${table.slice(20)}`.replace('\x03\xe8', '\x01\xf4')),
    ),
  ),
  advanceChanged: hidden('The advance widths inside the font differ from those of the document.', (pdf) =>
    pdf.editStream(program(pdf), (data) => inTable(data, 'hmtx', (table) => `\x00\x10${table.slice(2)}`)),
  ),
  bytesAfterFont: hidden('Further bytes stand behind the font.', (pdf) => pdf.editStream(program(pdf), (data) => `${data}TOTAL 10.00`)),
  otherEncoding: shown('The codes are read by another table.', (pdf) => pdf.replace(typeZero(pdf), '/Identity-H', '/GBK-EUC-H')),
  writtenDownwards: shown('The text runs from top to bottom.', (pdf) => pdf.replace(typeZero(pdf), '/Identity-H', '/Identity-V')),
  fontsExchanged: shown('Two fonts of the resources change names.', (pdf) =>
    pdf.edit(pdf.target(pdf.pages[0]!, 'Resources'), (object) => {
      const [one, other] = [...object.matchAll(/\/(F\d+) (\d+) 0 R/g)]
      return object.replace(one![0], `/${one![1]} ${other![2]} 0 R`).replace(other![0], `/${other![1]} ${one![2]} 0 R`)
    }),
  ),
  otherName: hidden('The font has the name of another one.', (pdf) =>
    pdf.replace(regular(pdf), /\/BaseFont \/[^\n]*/, '/BaseFont /SimSun'),
  ),
}
