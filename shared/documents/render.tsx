/** @jsxRuntime automatic */
import { Document, renderToBuffer } from '@react-pdf/renderer'
import type { FontBook } from './fontBook.ts'
import type { FlowItem } from './layout/block.ts'
import { paginate } from './layout/paginate.ts'
import type { Primitive } from './layout/primitive.ts'
import { type Frame, framePrimitives } from './parts/frame.ts'
import { PageView } from './parts/PageView.tsx'
import { drawQr } from './parts/qr.ts'
import { word } from './wording.ts'

/** One form of a document: its text and the frame its pages stand in. */
export interface DocumentPart {
  readonly title: string
  readonly frame: Frame
  readonly items: readonly FlowItem[]
}

export interface DocumentFacts {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly creator: string
  /** the moment the document says it was made: the lock of the sheet, never the clock */
  readonly created: Date
}

/** A page ready to be drawn; `number` counts from 1 through the document. */
export interface LaidPage {
  readonly part: DocumentPart
  readonly number: number
  readonly primitives: readonly Primitive[]
  /** begins its part: gets the part's entry in the outline */
  readonly first: boolean
  /** place of its part in the document, from 0 */
  readonly form: number
}

/** Lays the parts out, each from a new page, with page numbers through the whole document. */
export function layOut(fonts: FontBook, parts: readonly DocumentPart[]): LaidPage[] {
  const pages = parts.flatMap((part, form) =>
    paginate(part.items, word('continued')).map((primitives, index) => ({ part, form, primitives, first: index === 0 })),
  )
  return pages.map((page, index) => ({
    ...page,
    number: index + 1,
    primitives: [
      ...framePrimitives(fonts, page.part.frame, index + 1, pages.length, pages[index + 1]?.form !== page.form),
      ...page.primitives,
    ],
  }))
}

/** Draws laid-out pages; the same input gives the same bytes in any process. */
export async function render(pages: readonly LaidPage[], facts: DocumentFacts): Promise<Uint8Array> {
  const drawn = new Map<string, ReturnType<typeof drawQr>>()
  const qrOf = (text: string | undefined) => {
    if (text === undefined) return undefined
    const qr = drawn.get(text) ?? drawQr(text)
    drawn.set(text, qr)
    return qr
  }
  const document = (
    <Document
      title={facts.title}
      author={facts.author}
      subject={facts.subject}
      creator={facts.creator}
      producer={facts.creator}
      language="zh-CN"
      pdfVersion="1.7"
      creationDate={facts.created}
      modificationDate={facts.created}
    >
      {pages.map((page) => (
        <PageView
          key={page.number}
          primitives={page.primitives}
          qr={qrOf(page.part.frame.qr)}
          bookmark={page.first ? page.part.title : undefined}
          form={page.form}
        />
      ))}
    </Document>
  )
  return new Uint8Array(await renderToBuffer(document))
}
