import { deflateSync } from 'node:zlib'
import { unzlibSync } from 'fflate'
import type { Specimen } from '../attack.ts'
import type { Clean } from '../clean.ts'
import { hidden, type Place, printedAt, shown, unchanged } from '../insider.ts'
import type { OwnPdf } from '../rewrite.ts'

/** The mark of the first criterion; the clean result prints it on its first pages. */
const mark = (clean: Clean) => printedAt(clean, '5.26')
const subtotal = (clean: Clean) => printedAt(clean, '14.67')

const box = ({ x, y, width }: Place, color = '1 1 1') => `q ${color} rg ${x - 2} ${y - 3} ${width + 4} 14 re f Q`
const latin = (pdf: OwnPdf, page: number) => pdf.resource(page, 'Font', '/FX << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
const words = ({ x, y }: Place, text: string, size = 10, mode = 0) =>
  `q 0 0 0 rg BT ${mode} Tr /FX ${size} Tf ${x} ${y} Td (${text}) Tj ET Q`

/** White box with a drawn figure over a place. */
async function over(pdf: OwnPdf, place: Place, text: string): Promise<void> {
  latin(pdf, place.page)
  pdf.drawOver(place.page, `${box(place)}\n${words(place, text)}`)
}

/** The content of the first page, the same, packed by another program. */
function packed(pdf: OwnPdf, pack: (plain: Uint8Array) => Buffer): void {
  pdf.edit(pdf.target(pdf.pages[0]!, 'Contents'), (object) => {
    const at = object.indexOf('stream\n') + 7
    const plain = unzlibSync(Uint8Array.from(object.slice(at, object.lastIndexOf('\nendstream')), (char) => char.charCodeAt(0)))
    const data = pack(plain).toString('latin1')
    return `${object.slice(0, at).replace(/\/Length \d+/, `/Length ${data.length}`)}${data}\nendstream`
  })
}

/** Draws the true page invisibly, and another figure in its place. */
function instead(before: string, after: string) {
  return (pdf: OwnPdf) => {
    latin(pdf, 0)
    pdf.draw(0, (content) => `q ${before}\n${content}\n${after} Q\nq 0 0 0 rg BT /FX 12 Tf 60 700 Td (TOTAL 10.00) Tj ET Q\n`)
  }
}

/** Drawing on, under and around the true text: B1 of the review. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: unchanged(),
  whiteBoxOverMark: shown('A white box with another figure over a mark.', async (pdf, clean) => over(pdf, await mark(clean), '6.00')),
  whiteBoxOverSubtotal: shown('A white box with another figure over the subtotal of a page.', async (pdf, clean) =>
    over(pdf, await subtotal(clean), '10.00'),
  ),
  boxWithoutFigure: shown('A mark is painted over and nothing put in its place.', async (pdf, clean) => {
    const place = await mark(clean)
    pdf.drawOver(place.page, box(place))
  }),
  lineThrough: shown('A line strikes a mark through.', async (pdf, clean) => {
    const { page, x, y, width } = await mark(clean)
    pdf.drawOver(page, `q 1 w ${x} ${y + 3} m ${x + width} ${y + 3} l S Q`)
  }),
  inlineImage: shown('An inline image lies over a mark.', async (pdf, clean) => {
    const { page, x, y, width } = await mark(clean)
    pdf.drawOver(page, `q ${width} 0 0 12 ${x} ${y - 2} cm BI /W 1 /H 1 /CS /G /BPC 8 ID z EI Q`)
  }),
  image: shown('An image lies over a mark.', async (pdf, clean) => {
    const { page, x, y, width } = await mark(clean)
    const image = pdf.addStream(
      '/Type /XObject\n/Subtype /Image\n/Width 1\n/Height 1\n/ColorSpace /DeviceGray\n/BitsPerComponent 8',
      '\x80',
    )
    pdf.resource(page, 'XObject', `/X1 ${image} 0 R`)
    pdf.drawOver(page, `q ${width} 0 0 12 ${x} ${y - 2} cm /X1 Do Q`)
  }),
  form: shown('A form drawn over a mark shows another figure.', async (pdf, clean) => {
    const place = await mark(clean)
    const font = '/Resources << /Font << /FX << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>'
    const form = pdf.addStream(`/Type /XObject\n/Subtype /Form\n/BBox [ 0 0 595 842 ]\n${font}`, `${box(place)} ${words(place, '6.00')}`)
    pdf.resource(place.page, 'XObject', `/X1 ${form} 0 R`)
    pdf.drawOver(place.page, '/X1 Do')
  }),
  shading: shown('A shading covers a mark.', async (pdf, clean) => {
    const { page, x, y, width } = await mark(clean)
    const way = '/Function << /FunctionType 2 /Domain [ 0 1 ] /C0 [ 1 ] /C1 [ 1 ] /N 1 >>'
    pdf.resource(page, 'Shading', `/S1 << /ShadingType 2 /ColorSpace /DeviceGray /Coords [ 0 0 1 0 ] /Extend [ true true ] ${way} >>`)
    pdf.drawOver(page, `q ${x - 2} ${y - 3} ${width + 4} 14 re W n /S1 sh Q`)
  }),
  pattern: shown('A tiling pattern covers a mark.', async (pdf, clean) => {
    const place = await mark(clean)
    const dots = pdf.addStream(
      '/Type /Pattern\n/PatternType 1\n/PaintType 1\n/TilingType 1\n/BBox [ 0 0 4 4 ]\n/XStep 4\n/YStep 4\n/Resources << >>',
      '1 1 1 rg 0 0 4 4 re f',
    )
    pdf.resource(place.page, 'Pattern', `/P1 ${dots} 0 R`)
    pdf.drawOver(place.page, `q /Pattern cs /P1 scn ${place.x - 2} ${place.y - 3} 40 14 re f Q`)
  }),
  honestSentence: shown('A further sentence is printed as plain, honest text.', (pdf) => {
    latin(pdf, 0)
    pdf.drawOver(0, 'BT /FX 12 Tf 60 700 Td (TOTAL 10.00, TABLE IS VOID) Tj ET')
  }),
  sentenceAtEdge: shown('A sentence stands in the margin, where nobody compares.', (pdf) => {
    latin(pdf, 0)
    pdf.drawOver(0, 'BT /FX 9 Tf 20 20 Td (Void. See the other sheet.) Tj ET')
  }),
  paintedOver: shown('The whole page is painted over and another table put on it.', (pdf) => {
    latin(pdf, 0)
    pdf.drawOver(0, 'q 1 1 1 rg 0 0 596 842 re f 0 0 0 rg BT /FX 14 Tf 60 700 Td (TOTAL 10.00) Tj ET Q')
  }),
  renderMode3: shown('The true text is drawn invisibly (mode 3), another beside it.', instead('3 Tr', '')),
  clipped: shown('The true page is clipped to nothing.', instead('0 0 1 1 re W n', '')),
  opacity0: shown('The true page is drawn with opacity 0.', (pdf) => {
    pdf.edit(pdf.find('/Type /ExtGState'), (object) => object.replace('/ca 1', '/ca 0'))
  }),
  softMask: shown('The true page is drawn through an empty soft mask.', (pdf) => {
    const mask = pdf.addStream('/Type /XObject\n/Subtype /Form\n/BBox [ 0 0 595 842 ]\n/Group << /S /Transparency /CS /DeviceGray >>', '')
    pdf.resource(0, 'ExtGState', `/GX << /Type /ExtGState /SMask << /S /Luminosity /G ${mask} 0 R >> >>`)
    instead('/GX gs', '')(pdf)
  }),
  blendMode: shown('A box is laid over a mark by a blend mode.', async (pdf, clean) => {
    const place = await mark(clean)
    pdf.resource(place.page, 'ExtGState', '/GX << /Type /ExtGState /BM /Difference >>')
    pdf.drawOver(place.page, `q /GX gs ${box(place)} Q`)
  }),
  whiteText: shown('Every text of a page is white.', (pdf) =>
    pdf.draw(0, (content) => content.replaceAll('\n0 0 0 scn\n', '\n1 1 1 scn\n')),
  ),
  smallText: shown('The texts of a page are a hundredth of a point high.', (pdf) =>
    pdf.draw(0, (content) => content.replace(/ 10 Tf/g, ' 0.01 Tf')),
  ),
  stretchedText: shown('Texts are drawn without width.', (pdf) => pdf.draw(0, (content) => content.replaceAll('BT\n', 'BT\n1 Tz\n'))),
  raisedText: shown('Texts are raised out of their rows.', (pdf) => pdf.draw(0, (content) => content.replaceAll('BT\n', 'BT\n30 Ts\n'))),
  movedRow: shown('The rows of a page are moved against their heads.', (pdf) =>
    pdf.draw(0, (content) => content.replaceAll('1 0 0 1 0 841.890015 Tm', '1 0 0 1 0 820 Tm')),
  ),
  movedMark: shown('A mark is moved into the column of the maxima.', (pdf) => {
    let last = -1
    pdf.draw(0, (content) => {
      last = content.lastIndexOf('1 0 0 1 0 841.890015 Tm')
      return `${content.slice(0, last)}1 0 0 1 -60 841.890015 Tm${content.slice(last + 23)}`
    })
  }),
  textLeftOut: shown('The last text of a page is not drawn.', (pdf) =>
    pdf.draw(0, (content) => content.slice(0, content.lastIndexOf('BT\n')) + content.slice(content.lastIndexOf('ET\n') + 3)),
  ),
  drawnTwice: shown('A page is drawn a second time, a little beside itself.', (pdf) =>
    pdf.draw(0, (content) => `q\n${content}\nQ\nq 1 0 0 1 3 3 cm\n${content}\nQ\n`),
  ),
  darkPage: shown('The ground of a page is black.', (pdf) => pdf.draw(0, (content) => `q 0 0 0 rg 0 0 596 842 re f Q\n${content}`)),
  markedText: hidden('A text carries other words for whoever copies it (ActualText).', (pdf) =>
    pdf.draw(0, (content) => content.replace('BT\n', '/Span << /ActualText (TOTAL 10.00) >> BDC\nBT\n').replace('ET\n', 'ET\nEMC\n')),
  ),
  artifact: hidden('The texts of a page are marked as no part of it (Artifact).', (pdf) =>
    pdf.draw(0, (content) => `/Artifact BMC\n${content}\nEMC\n`),
  ),
  unknownOperator: hidden('Operators nobody knows stand between BX and EX.', (pdf) => pdf.drawOver(0, 'BX (TOTAL 10.00) XX EX')),
  commentInContent: hidden('A comment stands in the content of a page.', (pdf) => pdf.draw(0, (content) => `% TOTAL 10.00\n${content}`)),
  farOutside: hidden('A sentence is drawn far outside the page.', (pdf) => {
    latin(pdf, 0)
    pdf.drawOver(0, 'BT /FX 12 Tf 3000 3000 Td (TOTAL 10.00) Tj ET')
  }),
  spareBlank: hidden('One blank more in the content of a page.', (pdf) => pdf.draw(0, (content) => `${content} `)),
  contentPackedOtherwise: hidden('The same content, packed by another program whose header says so.', (pdf) =>
    packed(pdf, (plain) => deflateSync(plain, { level: 1 })),
  ),
  // how a stream is packed is not compared: every reader unpacks the same
  contentPackedAlike: unchanged((pdf) => packed(pdf, (plain) => deflateSync(plain))),
  contentBehindItsEnd: hidden('Words stand behind the end of the packed content, which readers pass over.', (pdf) =>
    packed(pdf, (plain) => Buffer.concat([deflateSync(plain), Buffer.from('TOTAL 10.00')])),
  ),
  contentTwoEnds: hidden('Words stand behind the end of the packed content, and its checksum once more behind them.', (pdf) =>
    packed(pdf, (plain) => {
      const whole = deflateSync(plain)
      return Buffer.concat([whole, Buffer.from('TOTAL 10.00'), whole.subarray(-4)])
    }),
  ),
  contentWrongChecksum: hidden('The checksum of the packed content is wrong: some readers go on, some do not.', (pdf) =>
    packed(pdf, (plain) => {
      const whole = deflateSync(plain)
      whole[whole.length - 1]! ^= 1
      return whole
    }),
  ),
  contentWithoutChecksum: hidden('The packed content ends without a checksum.', (pdf) =>
    packed(pdf, (plain) => deflateSync(plain).subarray(0, -4)),
  ),
  contentPlain: hidden('The same content, not packed.', (pdf) => {
    const number = pdf.target(pdf.pages[0]!, 'Contents')
    pdf.edit(number, (object) => {
      const at = object.indexOf('stream\n') + 7
      const plain = unzlibSync(Uint8Array.from(object.slice(at, object.lastIndexOf('\nendstream')), (char) => char.charCodeAt(0)))
      const data = Buffer.from(plain).toString('latin1')
      return `<<\n/Length ${data.length}\n>>\nstream\n${data}\nendstream`
    })
  }),
}
