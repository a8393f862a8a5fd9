import { printedText } from '../../text/printable.ts'
import type { FontBook } from '../fontBook.ts'
import { placed } from '../layout/block.ts'
import type { Primitive } from '../layout/primitive.ts'
import { footer, page, sizes } from '../style.ts'
import { word } from '../wording.ts'

/** What stands around the text of every page of a form. */
export interface Frame {
  /** running head, left and right */
  readonly centre: string
  readonly stage: string
  /** whether every page has a line to sign */
  readonly signEveryPage: boolean
  /** its last page ends in lines to sign of its own and gets no further one */
  readonly signedAtEnd?: boolean
  /** text of the QR code, absent on blank forms */
  readonly qr?: string
  /** at most four lines beside the QR code */
  readonly notes: readonly string[]
}

/** The primitives of a page's head and foot; `number` counts from 1, `isLast` in its form. */
export function framePrimitives(fonts: FontBook, frame: Frame, number: number, count: number, isLast: boolean): Primitive[] {
  const { left, contentWidth, runningTop, runningRule } = page
  const right = left + contentWidth
  const half = contentWidth / 2
  const notesLeft = frame.qr === undefined ? left : left + footer.qr + 10
  return [
    placed(left, runningTop, half + 90, [fitted(fonts, frame.centre, half + 90)], 'running', 'left', false),
    placed(right - half + 90, runningTop, half - 90, [fitted(fonts, frame.stage, half - 90)], 'running', 'right', false),
    { kind: 'line', x1: left, y1: runningRule, x2: right, y2: runningRule },
    ...(frame.signEveryPage && !(frame.signedAtEnd && isLast) ? signingLine(fonts) : []),
    { kind: 'line', x1: left, y1: footer.rule, x2: right, y2: footer.rule },
    placed(
      notesLeft,
      footer.top,
      right - notesLeft,
      frame.notes.map((note) => fitted(fonts, note, right - notesLeft, 'footer')),
      'footer',
      'left',
      false,
    ),
    placed(right - 110, footer.top + 3 * sizes.footer.leading, 110, [word('page', { number, count })], 'running', 'right', true),
  ]
}

function signingLine(fonts: FontBook): Primitive[] {
  const { left, contentWidth } = page
  const sign = word('sign.everyPage')
  const date = word('sign.date')
  const { size, leading } = sizes.running
  const right = left + contentWidth
  const dateLeft = right - 96 - fonts.width(date, size, false)
  const signLeft = dateLeft - 24 - 120 - fonts.width(sign, size, false)
  const base = footer.signTop + leading - 1
  return [
    placed(signLeft, footer.signTop, fonts.width(sign, size, false) + 4, [sign], 'running', 'left', false),
    { kind: 'line', x1: dateLeft - 24 - 120, y1: base, x2: dateLeft - 24, y2: base },
    placed(dateLeft, footer.signTop, fonts.width(date, size, false) + 4, [date], 'running', 'left', false),
    { kind: 'line', x1: right - 96, y1: base, x2: right, y2: base },
  ]
}

/** Cuts a running text that does not fit its line; the whole text stands on the form's first page. */
function fitted(fonts: FontBook, whole: string, width: number, size: 'running' | 'footer' = 'running'): string {
  const text = printedText(whole)
  if (fonts.width(text, sizes[size].size, false) <= width) return text
  let kept = ''
  for (const character of text) {
    if (fonts.width(`${kept}${character}…`, sizes[size].size, false) > width) break
    kept += character
  }
  return `${kept}…`
}
