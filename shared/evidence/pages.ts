import type { Notice } from '../text/notice.ts'

/** px of a page at 100 % (96 to the inch). */
export interface PaperSize {
  readonly width: number
  readonly height: number
}

/** A document of pages with a fixed size, each decoded when it is looked at. */
export interface Pages {
  readonly notices: readonly Notice[]
  readonly sizes: readonly PaperSize[]
}

/** A picture in a format that the page itself draws. */
export interface PictureBytes {
  readonly type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/bmp' | 'image/webp'
  readonly bytes: Uint8Array
}

/** a b c d e f of x' = a x + c y + e, y' = b x + d y + f */
export type Matrix = readonly [number, number, number, number, number, number]

export interface Stroke {
  readonly color: string
  readonly width: number
  readonly dash?: readonly number[]
  readonly cap?: 'round' | 'square'
  readonly join?: 'round' | 'bevel'
}

/** What a page shows, from back to front; lengths in millimetres of the page before `matrix`. */
export type Drawn =
  | {
      readonly kind: 'path'
      /** SVG path data of M L Q C A Z with absolute numbers */
      readonly path: string
      readonly matrix: Matrix
      readonly fill?: string
      readonly rule?: 'evenodd'
      readonly stroke?: Stroke
      readonly opacity?: number
      /** index of `clips` */
      readonly clip?: number
    }
  | {
      readonly kind: 'text'
      readonly text: string
      /** a place for each UTF-16 code unit that begins a character */
      readonly x: readonly number[]
      readonly y: readonly number[]
      readonly size: number
      readonly matrix: Matrix
      /** absent: the letters are drawn as a path, and the text is there to be selected */
      readonly fill?: string
      /** degrees by which each letter stands turned */
      readonly turn?: number
      readonly serif?: true
      readonly bold?: true
      readonly italic?: true
      readonly opacity?: number
      readonly clip?: number
    }
  | {
      readonly kind: 'picture'
      /** index of `pictures` */
      readonly picture: number
      /** from the unit square */
      readonly matrix: Matrix
      /** like a stamp, it hides nothing that lies under it */
      readonly ink?: true
      readonly opacity?: number
      readonly clip?: number
    }

export interface Drawing {
  readonly kind: 'drawing'
  /** mm */
  readonly width: number
  readonly height: number
  readonly items: readonly Drawn[]
  readonly clips: readonly string[]
  /** something of the page is not drawn */
  readonly lacks?: true
  readonly pictures: readonly PictureBytes[]
}

/** One page as it is shown: a picture, or a drawing whose text can be selected and searched. */
export type PageContent = ({ readonly kind: 'picture' } & PictureBytes) | Drawing

/** The texts of a drawing in reading order; their places in this list are the pieces of a search. */
export function textsOf(content: PageContent): readonly string[] {
  return content.kind === 'picture' ? [] : content.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []))
}
