import type { Flow } from '#shared/evidence/flow.ts'
import type { PageContent, Pages, PictureBytes } from '#shared/evidence/pages.ts'

/** A document as it is given to a decoder. */
export interface Encoded {
  /** for messages */
  readonly name: string
  readonly kind: string
  readonly bytes: Uint8Array
}

/** Text with tables and pictures. */
export interface DecodedFlow {
  readonly viewer: 'flow'
  readonly flow: Flow
  /** a picture named by a block */
  picture(id: string): PictureBytes | undefined | Promise<PictureBytes | undefined>
}

/** Pages of a fixed size, decoded one by one. */
export interface DecodedPages {
  readonly viewer: 'pages'
  readonly pages: Pages
  /** false for pages that are pictures: there is nothing to look for in them */
  readonly hasWords: boolean
  /** `number` from 1 */
  page(number: number): PageContent | Promise<PageContent>
}

export type Decoded = DecodedFlow | DecodedPages

/** Reads a document. Throws `Damaged`, `TooLarge`, `Encrypted`; what else it throws means a damaged file, too. */
export type Decoder = (document: Encoded) => Decoded | Promise<Decoded>
