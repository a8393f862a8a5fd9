import { type Layout, type SizeName, word } from '../../layout/layout.ts'
import { printedText } from '../../text/printable.ts'
import type { Press } from '../press.ts'
import type { BlockAnchor } from './anchor.ts'
import { breakLines } from './breakLines.ts'
import type { Align, Primitive } from './primitive.ts'
import type { Table } from './table.ts'

/** One piece that is never divided: a line of text, a heading, a signing block. */
export interface Block {
  readonly kind: 'block'
  readonly height: number
  /** stays on the page of what follows (headings, first lines) */
  readonly keepWithNext?: boolean
  /** stays on the page of what precedes it (signing blocks) */
  readonly keepWithPrevious?: boolean
  /** put above the block where it begins a page */
  readonly atTop?: Pick<Block, 'height' | 'draw'>
  /** named places of the block, such as the box of a signature */
  readonly anchors?: readonly BlockAnchor[]
  draw(y: number): readonly Primitive[]
}

export type FlowItem = Block | Table

export function space(height: number): Block {
  return { kind: 'block', height, draw: () => [] }
}

/** 附表10 at the head of a form, left of the page. */
export function formNumber(press: Layout, number: string): Block {
  return lineBlock(press, word(press, 'form.number', { number }), 'left')
}

/** 单位：分 above a table of marks, right of the page. */
export function unitLine(press: Layout): Block {
  return lineBlock(press, word(press, 'unit.marks'), 'right')
}

function lineBlock({ page, sizes, spacing }: Layout, text: string, align: Align): Block {
  return {
    kind: 'block',
    height: sizes.note.leading + spacing.line,
    keepWithNext: true,
    draw: (y) => [placed(page.left, y, page.contentWidth, [text], 'note', align, false)],
  }
}

/** A form's title; its entry in the outline is the page's. */
export function titleBlock(press: Press, text: string): Block {
  const { page, spacing, fonts } = press
  const { size, leading, spacing: apart } = press.sizes.title
  const lines = breakLines(printedText(text), page.contentWidth, (part) => fonts.width(part, size, true, apart))
  const height = lines.length * leading
  return {
    kind: 'block',
    height: spacing.titleAbove + height + spacing.titleBelow,
    keepWithNext: true,
    draw: (y) => [placed(page.left, y + spacing.titleAbove, page.contentWidth, lines, 'title', 'center', true)],
  }
}

export function headingBlock(press: Press, text: string): Block {
  const { page, spacing, fonts } = press
  const { size, leading } = press.sizes.heading
  const lines = breakLines(printedText(text), page.contentWidth, (part) => fonts.width(part, size, true))
  return {
    kind: 'block',
    height: spacing.headingAbove + lines.length * leading + spacing.headingBelow,
    keepWithNext: true,
    draw: (y) => [placed(page.left, y + spacing.headingAbove, page.contentWidth, lines, 'heading', 'left', true, text)],
  }
}

/**
 * A text of body size as one block a line, indented by two characters; never one line alone at a page's
 * foot or head. `lead` is set bold before the text (「总体评价：」).
 */
export function paragraphBlocks(press: Press, text: string, lead = ''): Block[] {
  const { page, fonts } = press
  const { size, leading } = press.sizes.body
  const indent = press.spacing.indent * size
  const leadWidth = lead === '' ? 0 : fonts.width(lead, size, true)
  return printedText(text)
    .split('\n')
    .flatMap((paragraph, index) => {
      const own = index === 0 ? leadWidth : 0
      const lines = breakIndented(paragraph, page.contentWidth, indent + own, (part) => fonts.width(part, size, false))
      return lines.map((line, at): Block => {
        const isLast = at === lines.length - 1
        const keepWithNext = (at === 0 && !isLast) || (at === lines.length - 2 && at >= 0)
        const x = page.left + (at === 0 ? indent + own : 0)
        return {
          kind: 'block',
          height: leading,
          keepWithNext,
          draw: (y) => [
            ...(at === 0 && own > 0 ? [placed(page.left + indent, y, own + 4, [lead], 'body', 'left', true)] : []),
            placed(x, y, page.left + page.contentWidth - x, [line], 'body', 'left', false),
          ],
        }
      })
    })
}

/** A text of note size across the page, such as a digest under a table: one block a line, all kept together. */
export function noteBlocks(press: Press, text: string): Block[] {
  const { page, fonts } = press
  const { size, leading } = press.sizes.note
  const lines = breakLines(printedText(text), page.contentWidth, (part) => fonts.width(part, size, false))
  return lines.map(
    (line, at): Block => ({
      kind: 'block',
      height: leading,
      keepWithNext: at < lines.length - 1,
      draw: (y) => [placed(page.left, y, page.contentWidth, [line], 'note', 'left', false)],
    }),
  )
}

/** Notes that belong to the table above them: a little below it, on its page. */
export function notesBelow(press: Press, ...texts: readonly string[]): Block[] {
  return [space(3), ...texts.flatMap((text) => noteBlocks(press, text))].map((block) => ({ ...block, keepWithPrevious: true }))
}

/** Breaks with a first line that is shorter by `indent`: an invisible lead of that width is set and taken off again. */
function breakIndented(text: string, width: number, indent: number, measure: (part: string) => number): string[] {
  const lead = '\u0000'
  const lines = breakLines(lead + text, width, (part) => (part.startsWith(lead) ? indent + measure(part.slice(1)) : measure(part)))
  return lines.map((line) => line.replace(lead, ''))
}

export function placed(
  x: number,
  y: number,
  width: number,
  lines: readonly string[],
  size: SizeName,
  align: Align,
  bold: boolean,
  bookmark?: string,
): Primitive {
  return { kind: 'text', x, y, width, lines, size, align, bold, bookmark }
}
