import type { Citation, CitedDocument } from '../format/values.ts'
import { currentLayout } from '../layout/index.ts'
import { documentOf } from '../review/context.ts'
import { photoTitle } from '../review/photo.ts'
import type { Sheet } from '../review/sheet.ts'
import type { ResultContext } from './context.ts'

/** A citation with the title and digest of what it cites, in the order cited. Blockers have made sure that it is there. */
export function cite(context: ResultContext, sheet: Sheet, citations: readonly Citation[] = []): CitedDocument[] {
  return citations.map(({ document, page, note }) => {
    const photo = sheet.attachments[document]
    const title = (photo && photoTitle(photo, currentLayout)) ?? documentOf(context.plan, document)?.title
    const sha256 = photo?.sha256 ?? context.digests.get(document)
    if (title === undefined || sha256 === undefined) throw new Error(`citation of ${document}, which is not in the package`)
    return { document, title, sha256, page, ...(note !== undefined && { note }) }
  })
}
