import { type Block, type Flow, type Run, runsOf } from '#shared/evidence/flow.ts'

/** A block of a document, drawn as one row of a long list. */
export interface FlowItem {
  /** from 1 */
  readonly page: number
  /** the first block of its page, which bears the page's number */
  readonly begins: boolean
  readonly block: Block | undefined
}

export interface FlowText {
  readonly items: readonly FlowItem[]
  /** the text of every run of the document */
  readonly pieces: readonly string[]
  /** the place of each run in `pieces` */
  readonly pieceOf: ReadonlyMap<Run, number>
  /** for each piece, the item that shows it */
  readonly itemOf: readonly number[]
  /** the first item of each page, by page number from 1 */
  readonly startOf: readonly number[]
}

/** A document as one list of blocks, and its text as the pieces of a search; a page without blocks keeps its place. */
export function flowText({ pages }: Flow): FlowText {
  const items: FlowItem[] = []
  const pieces: string[] = []
  const pieceOf = new Map<Run, number>()
  const itemOf: number[] = []
  const startOf: number[] = [0]
  for (const [index, { blocks }] of pages.entries()) {
    startOf.push(items.length)
    const drawn = blocks.length > 0 ? blocks : [undefined]
    for (const [at, block] of drawn.entries()) {
      for (const run of block ? runsOf([block]) : []) {
        pieceOf.set(run, pieces.length)
        pieces.push(run.text)
        itemOf.push(items.length)
      }
      items.push({ page: index + 1, begins: at === 0, block })
    }
  }
  return { items, pieces, pieceOf, itemOf, startOf }
}
