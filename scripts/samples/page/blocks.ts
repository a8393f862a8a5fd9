import type { Shape } from '../shape/shape.ts'

/** The blocks of a page, from top to bottom. Sizes in points. */
export type Block =
  | { readonly kind: 'title'; readonly text: string; readonly size?: number }
  | { readonly kind: 'subtitle'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly indent?: boolean }
  | { readonly kind: 'line'; readonly text: string } // the words stand unbroken on one line wherever they fit
  | {
      readonly kind: 'table'
      readonly caption?: string
      readonly columns: readonly string[]
      readonly rows: readonly (readonly string[])[]
      readonly widths?: readonly number[]
    }
  | { readonly kind: 'form'; readonly rows: readonly (readonly [label: string, value: string])[]; readonly labelWidth?: number }
  | { readonly kind: 'contents'; readonly rows: readonly (readonly [title: string, page: number])[] }
  | { readonly kind: 'signing'; readonly parties: readonly SigningParty[] }
  | { readonly kind: 'letterhead'; readonly issuer: string; readonly number: string }
  | {
      readonly kind: 'drawing'
      readonly width: number
      readonly height: number
      readonly shapes: readonly Shape[]
      readonly labels: readonly DrawingLabel[]
    }
  | { readonly kind: 'image'; readonly jpeg: Uint8Array; readonly width: number; readonly height: number }
  | { readonly kind: 'space'; readonly height: number }
  | { readonly kind: 'fill'; readonly next: () => Block } // headings and paragraphs until the page is full; always the last block

/** Who signs: a unit with its seal, a person with a signature, or both; the date is below. */
export interface SigningParty {
  readonly label: string
  readonly seal?: string
  readonly purpose?: string
  readonly person?: string
  readonly date?: string
}

export interface DrawingLabel {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size: number
}

export interface Page {
  readonly blocks: readonly Block[]
}
