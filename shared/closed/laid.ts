import type { Attached } from '../documents/attach.ts'
import type { DocumentFacts } from '../documents/facts.ts'
import type { FontBook } from '../documents/fontBook.ts'
import type { Anchor } from '../documents/layout/anchor.ts'
import { signatureBoxes } from '../documents/layout/anchor.ts'
import type { LaidPage } from '../documents/layout/pages.ts'
import type { Layout } from '../layout/layout.ts'
import type { SignatureBoxes } from '../signature/agreement/printed.ts'
import { equalBytes } from '../signature/bytes.ts'
import type { PdfBudget } from '../signature/pdf/budget.ts'
import type { Revision } from '../signature/pdf/revisions.ts'
import { readContent } from './content.ts'
import { type ClosedDocument, readDocument } from './document.ts'
import { compareFont, type EmbeddedFont } from './embeddedFont.ts'
import type { KnownFont } from './glyphTable.ts'
import { knownBook } from './knownBook.ts'
import { attempt, demand, given } from './mismatch.ts'
import { outlineOf } from './outline.ts'
import { comparePage, pageLook } from './pages.ts'
import { demandSpelling } from './spelling.ts'

/** A record as its layout lays it out: a result's or a panel's. */
export interface Laid {
  readonly pages: readonly LaidPage[]
  readonly anchors: readonly Anchor[]
  readonly facts: DocumentFacts
  readonly files: readonly Attached[]
}

/**
 * Whether the document, as first made, is of the closed form and shows what the record prints, which `layOut` lays out by fonts that
 * only measure: where the places of the signatures are; `undefined` when the document is of another kind.
 */
export async function compareDocument(
  bytes: Uint8Array,
  revision: Revision,
  { layout, layOut }: { readonly layout: Layout; readonly layOut: (fonts: FontBook) => Laid },
  fonts: ReadonlyMap<string, KnownFont>,
  budget: PdfBudget,
): Promise<{ readonly boxes: SignatureBoxes } | undefined> {
  return attempt(async () => {
    demandSpelling(bytes, revision)
    const { pages, anchors, facts, files } = layOut(knownBook(fonts))
    const measures = pages.map(({ part }) => part.press ?? layout)
    const document = readDocument(revision, { layout, facts, sizes: measures.map(({ page }) => page) }, budget)
    demand(JSON.stringify(document.outline) === JSON.stringify(outlineOf(pages)))
    compareFiles(document, files)
    const embedded = new Map<number, EmbeddedFont>()
    for (const [number, objects] of document.fonts) embedded.set(number, await compareFont(objects, fonts))
    document.pages.forEach((page, index) => {
      const named = new Map([...page.fonts].map(([name, number]) => [name, given(embedded.get(number))] as const))
      const measure = given(measures[index])
      comparePage(measure, readContent(page.content, pageLook(measure)), given(pages[index]), named)
    })
    return { boxes: signatureBoxes(anchors) }
  })
}

function compareFiles({ files }: ClosedDocument, wanted: Laid['files']): void {
  demand(files.length === wanted.length)
  files.forEach((file, index) => {
    const own = given(wanted[index])
    demand(file.name === own.name && file.description === own.description && file.mime === own.mime)
    demand(file.relationship === own.relationship && equalBytes(file.bytes, own.bytes))
  })
}
