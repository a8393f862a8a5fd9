import { type Frame, framePrimitives } from '../parts/frame.ts'
import type { Press } from '../press.ts'
import type { BlockAnchor } from './anchor.ts'
import type { FlowItem } from './block.ts'
import { paginateWithAnchors } from './paginate.ts'
import type { Primitive } from './primitive.ts'

/** One form of a document: its text and the frame of its pages. */
export interface DocumentPart {
  readonly title: string
  readonly frame: Frame
  readonly items: readonly FlowItem[]
  /** measures its pages where they differ from the document's, as those turned on their side do */
  readonly press?: Press
  /** goes on with the form of the part before it: no entry of its own in the outline */
  readonly continues?: boolean
}

/** A page ready to be drawn; `number` counts from 1 through the document. */
export interface LaidPage {
  readonly part: DocumentPart
  readonly number: number
  readonly primitives: readonly Primitive[]
  /** named places, points from the page's top left corner */
  readonly anchors: readonly BlockAnchor[]
  /** begins its part: gets the part's entry in the outline */
  readonly first: boolean
  /** place of its form in the document, from 0 */
  readonly form: number
}

/** Lays the parts out, each from a new page, with page numbers through the whole document. */
export function layOut(press: Press, parts: readonly DocumentPart[]): LaidPage[] {
  let form = -1
  const pages = parts.flatMap((part) => {
    const isNew = part.continues !== true
    if (isNew) form++
    const own = form
    return paginateWithAnchors(part.press ?? press, part.items).map((page, index) => ({
      part,
      form: own,
      ...page,
      first: isNew && index === 0,
    }))
  })
  return pages.map((page, index) => ({
    ...page,
    number: index + 1,
    primitives: [
      ...framePrimitives(page.part.press ?? press, page.part.frame, index + 1, pages.length, pages[index + 1]?.form !== page.form),
      ...page.primitives,
    ],
  }))
}
