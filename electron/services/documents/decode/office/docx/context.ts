import type { Block, Flow, Run } from '#shared/evidence/flow.ts'
import { budget, TooLarge } from '../../budget.ts'
import type { Facts } from '../facts.ts'
import type { OfficePackage } from '../officePackage.ts'
import type { XmlNode } from '../xmlTree.ts'
import type { Numbering } from './numbering.ts'
import type { Styles } from './styles.ts'

export type Change = NonNullable<Run['change']>

/** What stands in a paragraph, in order. */
export type Content = { readonly run: Run } | { readonly block: Block } | { readonly page: 'written' | 'stored' }

/** What a part of the document is read with. */
export interface Context {
  readonly office: OfficePackage
  /** the part that is read: its relations name pictures */
  readonly part: string
  readonly styles: Styles
  readonly numbering: Numbering
  readonly facts: Facts
  /** notes by kind and id */
  readonly notes: Notes
  readonly sink: Sink
  readonly fields: Field[]
  /** reads the blocks inside an element: cells, boxes and notes hold what a body holds */
  readonly readBlocks: (node: XmlNode, context: Context) => void
  readonly change?: Change | undefined
  /** page numbers stored in headers and footers are those of one page */
  readonly isMargin?: boolean
}

/** A field that has begun: its instruction, then its stored result. */
export interface Field {
  code: string
  isResult: boolean
  hasResult: boolean
  /** what a form keeps instead of a result: the sign of a box, the chosen line of a list */
  readonly choice?: string | undefined
}

export interface Notes {
  /** the mark of a note in the text; its words are put on the page */
  take(kind: NoteKind, id: string, context: Context): string | undefined
}

export type NoteKind = 'footnote' | 'endnote' | 'comment'

/** Receives what is read, in the document's order. */
export interface Sink {
  add(block: Block): void
  /** a page begins here: `written` by the author, or `stored` where the last layout had one */
  breakPage(kind: 'written' | 'stored'): void
  note(kind: NoteKind, block: Block): void
  /** reckons a block against what a document may have, wherever it stands. Throws `TooLarge` */
  count(block: Block): void
  /** whether something stands before this place on the page or in the cell */
  readonly isEmpty: boolean
}

/** Collects blocks of a cell, box, note, header or footer, which have no pages of their own. */
export function collect(outer: Sink): Sink & { readonly blocks: Block[]; readonly breaks: { before: number; later: number } } {
  const blocks: Block[] = []
  const breaks = { before: 0, later: 0 }
  return {
    blocks,
    breaks,
    add: (block) => {
      outer.count(block)
      blocks.push(block)
    },
    count: (block) => outer.count(block),
    breakPage: (kind) => {
      if (kind === 'stored') breaks[blocks.length === 0 ? 'before' : 'later'] += 1
    },
    note: (kind, block) => outer.note(kind, block),
    get isEmpty() {
      return blocks.length === 0
    },
  }
}

const most = { blocks: 150_000, pages: 5000 } as const

interface Page {
  blocks: Block[]
  foot: Block[]
}

/** Pages as the file keeps them: where its author broke them, and where the program that saved it did. */
export class PageWriter implements Sink {
  readonly pages: Page[] = [{ blocks: [], foot: [] }]
  readonly ends: Block[] = []
  /** the file keeps breaks of its last layout */
  hasStored = false
  #blocks = 0
  #characters = 0
  #last: 'written' | 'stored' | undefined

  get page(): Page {
    return this.pages.at(-1)!
  }

  get isEmpty(): boolean {
    return this.page.blocks.length === 0
  }

  add(block: Block): void {
    this.count(block)
    this.page.blocks.push(block)
  }

  count(block: Block): void {
    this.#blocks += 1
    // numbers of a chart come as a table that nobody has counted
    if (block.kind === 'aside') for (const inner of block.blocks) if (inner.kind === 'table') this.#blocks += inner.rows.flat().length
    if (block.kind === 'paragraph') for (const { text } of block.runs) this.#characters += text.length
    if (this.#blocks > most.blocks || this.#characters > budget.characters) throw new TooLarge()
  }

  /** Word stores a break of its layout behind one that was written: both are one. */
  breakPage(kind: 'written' | 'stored'): void {
    if (kind === 'stored') {
      this.hasStored = true
      if (this.isEmpty && this.#last === 'written') return
    }
    if (this.pages.length >= most.pages) throw new TooLarge()
    this.#last = kind
    this.pages.push({ blocks: [], foot: [] })
  }

  note(kind: NoteKind, block: Block): void {
    if (kind === 'endnote') this.ends.push(block)
    else this.page.foot.push(block)
  }

  finish(): Flow['pages'] {
    this.page.foot.push(...this.ends)
    return this.pages.map(({ blocks, foot }) => ({ blocks: [...blocks, ...foot] }))
  }
}
