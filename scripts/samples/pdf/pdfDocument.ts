import type { Centre, DocumentOrder } from '../inputs.ts'
import type { Page } from '../page/blocks.ts'
import { makePdf } from '../page/document.ts'
import { builders } from './builders.ts'
import { startMaking } from './making.ts'

/** Makes one PDF of the list of documents. Throws when a page lacks words that the list orders. */
export async function makePdfDocument(centre: Centre, order: DocumentOrder): Promise<Uint8Array> {
  const build = builders[order.id]
  if (!build) throw new Error(`no builder for ${order.id} ${order.title}`)
  const pages = build(startMaking(centre, order))
  checkPages(order, pages)
  return makePdf({ centre: centre.name, title: order.title, date: new Date('2026-08-20T01:00:00Z') }, pages)
}

function checkPages(order: DocumentOrder, pages: readonly Page[]): void {
  if (pages.length !== order.pages) throw new Error(`${order.id} has ${pages.length} pages instead of ${order.pages}`)
  for (const [page, lines] of Object.entries(order.pageText)) {
    const written = new Set(pages[Number(page) - 1]?.blocks.map((block) => (block.kind === 'line' ? block.text : '')))
    const missing = lines.find((text) => !written.has(text))
    if (missing !== undefined) throw new Error(`${order.id} page ${page} lacks 「${missing}」`)
  }
}
