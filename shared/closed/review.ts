import { signatureAnchor } from '../documents/layout/anchor.ts'
import { layOutReview, type ReviewPdfInput } from '../documents/reviewPages.ts'
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

/** A result to be compared with a document of it. */
export type ClosedInput = Omit<ReviewPdfInput, 'fonts' | 'layout'> & { readonly layout: Layout }

/**
 * Whether the document, as first made, is of the closed form and shows what the record prints: where the place of the
 * signature is; `undefined` when the document is of another kind.
 */
export async function compareReview(
  bytes: Uint8Array,
  revision: Revision,
  input: ClosedInput,
  fonts: ReadonlyMap<string, KnownFont>,
  budget: PdfBudget,
): Promise<{ readonly boxes: SignatureBoxes } | undefined> {
  return attempt(async () => {
    const { layout } = input
    demandSpelling(bytes, revision)
    const laid = layOutReview({ ...input, fonts: knownBook(fonts) })
    const document = readDocument(revision, layout, laid.facts, budget)
    demand(JSON.stringify(document.outline) === JSON.stringify(outlineOf(laid.pages)))
    compareFiles(document, laid.files)
    const embedded = new Map<number, EmbeddedFont>()
    for (const [number, objects] of document.fonts) embedded.set(number, await compareFont(objects, fonts))
    const look = pageLook(layout)
    demand(document.pages.length === laid.pages.length)
    document.pages.forEach((page, index) => {
      const named = new Map([...page.fonts].map(([name, number]) => [name, given(embedded.get(number))] as const))
      comparePage(layout, readContent(page.content, look), given(laid.pages[index]), named)
    })
    const { id } = input.result.expert
    return { boxes: new Map([[id, signatureAnchor(laid.anchors, id)]]) }
  })
}

function compareFiles({ files }: ClosedDocument, wanted: ReturnType<typeof layOutReview>['files']): void {
  demand(files.length === wanted.length)
  files.forEach((file, index) => {
    const own = given(wanted[index])
    demand(file.name === own.name && file.description === own.description && file.mime === own.mime)
    demand(file.relationship === own.relationship && equalBytes(file.bytes, own.bytes))
  })
}
