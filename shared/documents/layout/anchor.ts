import type { Layout } from '../../layout/layout.ts'

/** A named rectangle of a block, points from the block's top and the page's left; it is laid out with the block and draws nothing. */
export interface BlockAnchor {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A named place of a document: page from 0, PDF user space (points from the bottom left corner). */
export interface Anchor extends BlockAnchor {
  readonly page: number
}

/** The name of the box in which the signer of a seat signs. */
export function signatureName(seat: string): string {
  return `signature:${seat}`
}

interface PageWithAnchors {
  readonly anchors: readonly BlockAnchor[]
  /** its part says where its pages have other measures than the document's */
  readonly part?: { readonly press?: Layout }
}

/** The anchors of laid-out pages, in their order. */
export function anchorsOf(layout: Layout, pages: readonly PageWithAnchors[]): readonly Anchor[] {
  return pages.flatMap(({ anchors, part }, page) => {
    const { height } = (part?.press ?? layout).page
    return anchors.map((anchor) => ({ ...anchor, y: height - anchor.y - anchor.height, page }))
  })
}

/** The box of a seat without its name. Throws where the document has none: its form is made with the seats of its record. */
export function signatureAnchor(anchors: readonly Anchor[], seat: string): Omit<Anchor, 'name'> {
  const found = anchors.find(({ name }) => name === signatureName(seat))
  if (found === undefined) throw new Error(`the document has no box for the signature of ${seat}`)
  const { name: _name, ...box } = found
  return box
}

/** The boxes of all seats, by seat. */
export function signatureBoxes(anchors: readonly Anchor[]): ReadonlyMap<string, Omit<Anchor, 'name'>> {
  const named = signatureName('')
  return new Map(anchors.flatMap(({ name, ...box }) => (name.startsWith(named) ? [[name.slice(named.length), box] as const] : [])))
}
