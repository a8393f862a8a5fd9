/** @jsxRuntime automatic */
import { Document, renderToBuffer } from '@react-pdf/renderer'
import type { Layout } from '../layout/index.ts'
import type { DocumentFacts } from './facts.ts'
import type { LaidPage } from './layout/pages.ts'
import { PageView } from './parts/PageView.tsx'
import { drawQr } from './parts/qr.ts'

/** Draws laid-out pages; the same input gives the same bytes in any process. */
export async function render(layout: Layout, pages: readonly LaidPage[], facts: DocumentFacts): Promise<Uint8Array> {
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
          layout={layout}
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
