import { zlibSync } from 'fflate'
import type { Layout } from '../../layout/index.ts'
import { fromLatin1 } from '../bytes.ts'
import { array, byteString, dict, name, ref, stream } from './objects.ts'
import { number } from './serialize.ts'
import type { SubsetFont } from './subsetFont.ts'
import { type Written, write } from './update.ts'

/** What a signature shows: lines of text in a frame, set in a subset of the signature font that holds them. */
export interface AppearanceRequest {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
  /** the layout's sizes */
  readonly look: Layout['appearance']
  readonly font: SubsetFont
  /** six letters that distinguish this subset from others in the file */
  readonly tag: string
}

/** The form XObject (number `first`) and its font (the five numbers after). */
export function drawAppearance(request: AppearanceRequest, first: number): readonly Written[] {
  const { font } = request
  const [form, type0, descendant, descriptor, file, unicode] = [0, 1, 2, 3, 4, 5].map((offset) => first + offset) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const fontName = name(`${request.tag}+Signature`)
  const box = array(0, 0, request.width, request.height)
  const resources = dict({ Font: dict({ F: ref(type0) }) })
  const packed = zlibSync(font.file, { level: 6 })
  return [
    write(
      form,
      stream({ Type: name('XObject'), Subtype: name('Form'), FormType: 1, BBox: box, Resources: resources }, fromLatin1(content(request))),
    ),
    write(
      type0,
      dict({
        Type: name('Font'),
        Subtype: name('Type0'),
        BaseFont: fontName,
        Encoding: name('Identity-H'),
        DescendantFonts: array(ref(descendant)),
        ToUnicode: ref(unicode),
      }),
    ),
    write(
      descendant,
      dict({
        Type: name('Font'),
        Subtype: name('CIDFontType2'),
        BaseFont: fontName,
        CIDSystemInfo: dict({ Registry: ascii('Adobe'), Ordering: ascii('Identity'), Supplement: 0 }),
        FontDescriptor: ref(descriptor),
        W: array(0, array(...font.widths)),
        CIDToGIDMap: name('Identity'),
      }),
    ),
    write(
      descriptor,
      dict({
        Type: name('FontDescriptor'),
        FontName: fontName,
        Flags: 4,
        FontBBox: array(...font.box),
        ItalicAngle: 0,
        Ascent: font.ascent,
        Descent: font.descent,
        CapHeight: font.ascent,
        StemV: 80,
        FontFile2: ref(file),
      }),
    ),
    write(file, stream({ Filter: name('FlateDecode'), Length1: font.file.length }, packed)),
    write(unicode, stream({}, fromLatin1(toUnicode(font)))),
  ]
}

export const objectsOfAppearance = 6
/** Of the signature's objects, counted from its value: the form, and the font program within. */
export const formOffset = 2
export const fontFileOffset = formOffset + 4

function ascii(text: string) {
  return byteString(fromLatin1(text), false)
}

/** A frame and the lines, each shrunk when it is wider than the frame. */
function content({ lines, width, height, look, font }: AppearanceRequest): string {
  const { leading, margin, left, lineWidth, grey } = look
  const size = Math.min(look.size, (height - 2 * margin) / (lines.length * leading))
  const shown = lines.map((line, index) => {
    const glyphs = [...line].map((char) => font.glyphs.get(char.codePointAt(0)!) ?? 0)
    const wide = glyphs.reduce((sum, glyph) => sum + font.widths[glyph]!, 0) / 1000
    const fit = Math.min(size, (width - 2 * left) / Math.max(wide, 1))
    const y = height - margin - size * (leading * index + 1)
    const codes = glyphs.map((glyph) => glyph.toString(16).padStart(4, '0')).join('')
    return `BT /F ${number(fit)} Tf 1 0 0 1 ${number(left)} ${number(y)} Tm <${codes}> Tj ET`
  })
  return `q ${number(lineWidth)} w ${grey} ${grey} ${grey} RG 0.5 0.5 ${number(width - 1)} ${number(height - 1)} re S 0 g\n${shown.join('\n')}\nQ`
}

function toUnicode(font: SubsetFont): string {
  const pairs = [...font.glyphs].map(([code, glyph]) => {
    const text = String.fromCodePoint(code)
    const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0'))
    return `<${glyph.toString(16).padStart(4, '0')}> <${units.join('')}>`
  })
  const blocks: string[] = []
  for (let at = 0; at < pairs.length; at += 100) {
    const block = pairs.slice(at, at + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}
