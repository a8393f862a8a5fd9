import type { TextEncoding } from '#shared/ipc/documents.ts'
import type { PlanDocument } from '#shared/plan/format.ts'
import type { FormattedCell } from '#shared/sheet/cell.ts'
import type { Notice } from '#shared/text/notice.ts'

/** Kinds of documents a plan may hold, by which the viewer is chosen. */
export type DocumentKind = PlanDocument['kind']

/** What the viewer shows of a document, as data. Notices concern the whole document unless they belong to a page or sheet. */
export type Shown = ShownSheets | ShownText | ShownImage | ShownPages | ShownDecoded

export interface ShownSheets {
  readonly viewer: 'sheet'
  readonly notices: readonly Notice[]
  readonly sheets: readonly ShownSheet[]
}

export interface ShownSheet {
  /** from 1, as the viewer counts */
  readonly number: number
  readonly name: string
  readonly hidden: boolean
  readonly rows: number
  readonly columns: number
  /** first and last of each stretch the file hides, as people name them */
  readonly hiddenRows?: readonly (readonly [string, string])[]
  readonly hiddenColumns?: readonly (readonly [string, string])[]
  /** address of the table that is filtered */
  readonly filter?: string
  readonly notices: readonly Notice[]
  /** non-empty cells, row by row; absent for a worksheet that was not requested */
  readonly cells?: readonly ShownCell[]
}

/** A cell as the viewer gets it (`SheetCell`), with its address (B2) and its number format. */
export interface ShownCell extends FormattedCell {
  readonly at: string
  readonly format?: string
}

export interface ShownText {
  readonly viewer: 'text'
  readonly notices: readonly Notice[]
  readonly encoding: TextEncoding
  /** number of characters that replace invalid bytes */
  readonly replaced: number
  readonly text: string
}

/** Size as drawn, in pixels, upright by the orientation the file carries. */
export interface ShownImage {
  readonly viewer: 'image'
  readonly notices: readonly Notice[]
  readonly format: 'jpg' | 'png' | 'webp' | 'bmp'
  readonly width: number
  readonly height: number
}

export interface ShownPages {
  readonly viewer: 'pdf'
  readonly notices: readonly Notice[]
  /** of the whole document, also when one page was requested */
  readonly count: number
  /** file names of what is attached and not shown */
  readonly attachments: readonly string[]
  /** names of the layers that are off */
  readonly hiddenLayers: readonly string[]
  readonly pages: readonly ShownPage[]
}

export interface ShownPage {
  /** from 1 */
  readonly number: number
  /** as drawn at 100 %, after rotation, in points of 1/72 inch whatever the page's user unit; absent where it cannot be drawn */
  readonly width?: number
  readonly height?: number
  /** degrees clockwise by which the file turns the page */
  readonly rotation?: number
  /** the page's user unit in points; 1 unless the file sets it */
  readonly userUnit?: number
  /** the text on the page, without hidden layers */
  readonly text: string
  readonly notices: readonly Notice[]
}

/** The text of a document that its decoder reads, by pages or slides; the looks are left out. */
export interface ShownDecoded {
  readonly viewer: 'pages' | 'flow'
  readonly notices: readonly Notice[]
  readonly count: number
  readonly pages: readonly {
    /** from 1 */
    readonly number: number
    /** px at 100 %, where the page has a size */
    readonly width?: number
    readonly height?: number
    readonly text: string
  }[]
}

/** The requested page or sheet; without one, all of them. */
export interface Wanted {
  /** page of a PDF, from 1 */
  readonly page?: number
  /** a worksheet's name, or its number from 1 */
  readonly sheet?: string
}
