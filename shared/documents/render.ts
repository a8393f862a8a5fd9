/// <reference path="./draw/packages.d.ts" />
import draw from '@react-pdf/render'
import type { Layout } from '../layout/index.ts'
import { Canvas } from './draw/canvas.ts'
import { pageTree } from './draw/pageTree.ts'
import type { DocumentFacts } from './facts.ts'
import type { FontSet } from './fontBook.ts'
import type { LaidPage } from './layout/pages.ts'
import { drawQr } from './parts/qr.ts'

/** Draws laid-out pages; the same input gives the same bytes in any process. */
export async function render(layout: Layout, fonts: FontSet, pages: readonly LaidPage[], facts: DocumentFacts): Promise<Uint8Array> {
  const drawn = new Map<string, ReturnType<typeof drawQr>>()
  const qrOf = (text: string | undefined) => {
    if (text === undefined) return undefined
    const qr = drawn.get(text) ?? drawQr(text)
    drawn.set(text, qr)
    return qr
  }
  const canvas = new Canvas({
    compress: facts.packed,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    autoFirstPage: false,
    info: {
      Title: facts.title,
      Author: facts.author,
      Subject: facts.subject,
      Creator: facts.creator,
      Producer: facts.creator,
      CreationDate: facts.created,
      ModificationDate: facts.created,
    },
  })
  const chunks: Uint8Array[] = []
  const whole = new Promise<void>((done, failed) => {
    canvas.on('data', (chunk) => chunks.push(chunk))
    canvas.on('end', done)
    canvas.on('error', failed)
  })
  draw(canvas, { children: pages.map((page) => pageTree(page, { layout, fonts, qr: qrOf(page.part.frame.qr) })) })
  await whole
  return joined(chunks)
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
