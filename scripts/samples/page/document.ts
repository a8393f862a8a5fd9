import { PDFDocument, type PDFFont, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib'
import { type Face, fontFile } from '../fontFile.ts'
import { seededRandom } from '../random.ts'
import { seal } from '../shape/seal.ts'
import type { Page } from './blocks.ts'
import { drawPage, frame } from './layout.ts'
import { Pen, shapeOperators } from './pen.ts'

export interface DocumentHead {
  readonly centre: string
  readonly title: string
  readonly date: Date
}

/** Pictures a page asks for by what they show; the document makes each once. */
export interface Pictures {
  seal(owner: string, purpose?: string): string
  image(jpeg: Uint8Array): string
}

/** Sets the pages as an A4 PDF with subset fonts. The same pages give the same bytes. */
export async function makePdf(head: DocumentHead, pages: readonly Page[]): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const faces: Face[] = ['serif', 'serifBold', 'sansBold']
  const fonts = new Map<Face, PDFFont>()
  for (const face of faces) fonts.set(face, await embed(document, face, `${head.centre} ${head.title}`))
  const codes = new Map<string, string>()
  const fontOf = (face: Face) => fonts.get(face) ?? failFace(face)
  const resources = {
    fontName: (face: Face) => face,
    code: (face: Face, character: string) => {
      const key = `${face}${character}`
      const known = codes.get(key)
      if (known !== undefined) return known
      const code = fontOf(face).encodeText(character).asString()
      codes.set(key, code)
      return code
    },
  }
  const shared = new Map<string, PDFRef>()
  const pictures = await sharedPictures(document, shared, pages)
  const ink = document.context.register(document.context.obj({ Type: 'ExtGState', BM: 'Multiply', ca: 0.86, CA: 0.86 }))
  pages.forEach((page, index) => {
    const pen = new Pen(resources)
    drawPage(pen, page, { head, number: index + 1, count: pages.length }, pictures)
    const sheet = document.addPage([frame.width, frame.height])
    sheet.node.set(PDFName.of('Contents'), document.context.register(document.context.flateStream(pen.toString())))
    for (const face of pen.faces) sheet.node.setFontDictionary(PDFName.of(face), fontOf(face).ref)
    for (const name of pen.pictures) sheet.node.setXObject(PDFName.of(name), shared.get(name) as PDFRef)
    if (pen.pictures.size > 0) sheet.node.setExtGState(PDFName.of('Ink'), ink)
  })
  setMetadata(document, head)
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
}

async function embed(document: PDFDocument, face: Face, seed: string): Promise<PDFFont> {
  const random = seededRandom(`${seed} ${face}`)
  const tag = Array.from({ length: 6 }, () => String.fromCharCode(random.between(65, 90))).join('')
  // the parsed font is shared by all documents; every document takes its own subset of it
  document.registerFontkit({ create: () => fontFile(face) } as unknown as Parameters<PDFDocument['registerFontkit']>[0])
  return document.embedFont(new Uint8Array(0), { subset: true, customName: `${tag}+${fontFile(face).postscriptName}` })
}

async function sharedPictures(document: PDFDocument, shared: Map<string, PDFRef>, pages: readonly Page[]): Promise<Pictures> {
  const names = new Map<string, string>()
  const images = new Map<Uint8Array, string>()
  for (const block of pages.flatMap((page) => page.blocks)) {
    if (block.kind !== 'image' || images.has(block.jpeg)) continue
    const name = `image${images.size + 1}`
    images.set(block.jpeg, name)
    shared.set(name, (await document.embedJpg(block.jpeg)).ref)
  }
  return {
    image: (jpeg) => images.get(jpeg) as string,
    seal: (owner, purpose) => {
      const key = `${owner}\n${purpose ?? ''}`
      const known = names.get(key)
      if (known) return known
      const name = `seal${names.size + 1}`
      const stream = document.context.flateStream(seal(owner, purpose).map(shapeOperators).join('\n'), {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [-1.05, -1.05, 1.05, 1.05],
      })
      shared.set(name, document.context.register(stream))
      names.set(key, name)
      return name
    },
  }
}

function setMetadata(document: PDFDocument, head: DocumentHead): void {
  document.setTitle(head.title)
  document.setAuthor(head.centre)
  document.setProducer('tic-review samples')
  document.setCreationDate(head.date)
  document.setModificationDate(head.date)
  document.catalog.set(PDFName.of('Lang'), PDFString.of('zh-CN'))
}

function failFace(face: Face): never {
  throw new Error(`font ${face} is not embedded`)
}
