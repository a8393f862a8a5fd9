import type { Notice } from '../text/notice.ts'

/** A stretch of text with one look. What the file says beyond these fields is not drawn. */
export interface Run {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly underline?: true
  readonly strike?: true
  /** share of the body size, 1 where absent */
  readonly size?: number
  /** #rrggbb */
  readonly color?: string
  readonly raised?: 'super' | 'sub'
  /** the reading above the characters (拼音指南) */
  readonly reading?: string
  /** a change that the file records and nobody accepted yet */
  readonly change?: 'inserted' | 'deleted' | 'movedHere' | 'movedAway'
  /** the file hides these words; they are drawn, and marked */
  readonly hidden?: true
  /** set beside the file's own words: a list's number, a note's mark */
  readonly aside?: true
}

export interface Paragraph {
  readonly kind: 'paragraph'
  /** depth of a heading, from 1 */
  readonly level?: number
  /** its words have the looks of the file's own style: a heading gets no others */
  readonly styled?: true
  readonly align?: 'start' | 'center' | 'end' | 'justify'
  /** characters from the left edge, and of the first line beside that */
  readonly indent?: number
  readonly firstLine?: number
  /** list numbers are runs of their own, so that they are searched and copied */
  readonly runs: readonly Run[]
}

export interface TableCell {
  readonly blocks: readonly Block[]
  readonly columns?: number
  readonly rows?: number
  readonly head?: true
  /** #rrggbb of its ground */
  readonly shade?: string
}

export interface Table {
  readonly kind: 'table'
  readonly rows: readonly (readonly TableCell[])[]
  /** widths of the columns in characters of the body text */
  readonly widths?: readonly number[]
  /** the file draws no lines: the table only places its words */
  readonly plain?: true
}

export interface Picture {
  readonly kind: 'picture'
  /** id by which its bytes are requested; absent: the picture cannot be shown */
  readonly picture?: string
  /** px at 100 % */
  readonly width: number
  readonly height: number
  readonly words?: string
}

/** A line of words set apart from the text: a slide's notes, a text box, the foot of a page. */
export interface Aside {
  readonly kind: 'aside'
  /** what it is, where the product has a word for it; `title` is the file's own */
  readonly role?: AsideRole
  readonly title: string
  readonly blocks: readonly Block[]
}

export type AsideRole = 'header' | 'footer' | 'footnote' | 'endnote' | 'comment' | 'speaker' | 'box' | 'chart' | 'diagram'

/** A slide: boxes in reading order, each drawn at its place. The size of a run is a share of 18 points. */
export interface Slide {
  readonly kind: 'slide'
  /** points */
  readonly width: number
  readonly height: number
  /** #rrggbb */
  readonly ground?: string
  /** id of a picture that fills the slide */
  readonly backdrop?: string
  readonly boxes: readonly SlideBox[]
}

export interface SlideBox {
  /** left, top, width and height in points */
  readonly place: readonly [number, number, number, number]
  /** a box with a higher number covers one with a lower */
  readonly over: number
  readonly fill?: string
  readonly line?: string
  readonly corners?: 'round' | 'ellipse'
  /** the text breaks only where the file breaks it; or it runs from top to bottom */
  readonly text?: 'oneLine' | 'upright'
  /** where the text stands in the box; absent: at its top */
  readonly anchor?: 'middle' | 'bottom'
  /** degrees clockwise */
  readonly turn?: number
  readonly blocks: readonly Block[]
}

export type Block = Paragraph | Table | Picture | Aside | Slide

/** A part of a document to cite: a page, a slide, or the whole. */
export interface FlowPage {
  readonly blocks: readonly Block[]
}

/** What a decoder reads from a document that has text but no fixed drawing. */
export interface Flow {
  readonly notices: readonly Notice[]
  /** what `pages` are: pages as the last program laid them out, slides, or one page that is the whole document */
  readonly unit: 'page' | 'slide' | 'whole'
  readonly pages: readonly FlowPage[]
}

/** The runs of blocks in reading order. Their places in this list are the pieces of a search. */
export function runsOf(blocks: readonly Block[]): readonly Run[] {
  return blocks.flatMap(runsIn)
}

function runsIn(block: Block): readonly Run[] {
  switch (block.kind) {
    case 'paragraph':
      return block.runs
    case 'table':
      return block.rows.flatMap((cells) => cells.flatMap((cell) => runsOf(cell.blocks)))
    case 'aside':
      return runsOf(block.blocks)
    case 'slide':
      return block.boxes.flatMap(({ blocks }) => runsOf(blocks))
    case 'picture':
      return []
  }
}
