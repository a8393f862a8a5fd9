import { type SizeName, word } from '../../layout/layout.ts'
import { printedText } from '../../text/printable.ts'
import { placed } from '../layout/block.ts'
import type { Primitive } from '../layout/primitive.ts'
import type { Press } from '../press.ts'

/** Ways to write one line that must stand whole on every page: the first that fits is printed, the last where none does. */
export type Spellings = readonly [string, ...string[]]

/** The frame around the text of every page of a form. */
export interface Frame {
  /** running head, left and right */
  readonly centre: string
  readonly stage: string
  /** whether every page has a line to sign */
  readonly signEveryPage: boolean
  /** its last page ends with its own signing lines and gets no further one */
  readonly signedAtEnd?: boolean
  /** text of the QR code, absent on blank forms */
  readonly qr?: string
  /** at most four lines beside the QR code */
  readonly notes: readonly (string | Spellings)[]
}

/** The primitives of a page's head and foot; `number` counts from 1, `isLast` in its form. */
export function framePrimitives(press: Press, frame: Frame, number: number, count: number, isLast: boolean): Primitive[] {
  const { footer, running, sizes } = press
  const { left, contentWidth, runningTop, runningRule } = press.page
  const right = left + contentWidth
  const [leftWidth, rightWidth] = [contentWidth / 2 + running.wider, contentWidth / 2 - running.wider]
  const notesLeft = frame.qr === undefined ? left : left + footer.qr + running.qrGap
  return [
    placed(left, runningTop, leftWidth, [fitted(press, frame.centre, leftWidth)], 'running', 'left', false),
    placed(right - rightWidth, runningTop, rightWidth, [fitted(press, frame.stage, rightWidth)], 'running', 'right', false),
    { kind: 'line', x1: left, y1: runningRule, x2: right, y2: runningRule },
    ...(frame.signEveryPage && !(frame.signedAtEnd && isLast) ? signingLine(press) : []),
    { kind: 'line', x1: left, y1: footer.rule, x2: right, y2: footer.rule },
    placed(
      notesLeft,
      footer.top,
      right - notesLeft,
      frame.notes.map((note, line) => {
        // the last of the lines shares its height with the page's number
        const width = right - notesLeft - (line === pageNumberLine ? running.pageNumber : 0)
        return typeof note === 'string' ? fitted(press, note, width, 'footer') : whole(press, note, width)
      }),
      'footer',
      'left',
      false,
    ),
    placed(
      right - running.pageNumber,
      footer.top + pageNumberLine * sizes.footer.leading,
      running.pageNumber,
      [word(press, 'page', { number, count })],
      'running',
      'right',
      true,
    ),
  ]
}

/** The line of the foot that ends with the page's number, counted from 0. */
const pageNumberLine = 3

function whole({ fonts, sizes }: Press, spellings: Spellings, width: number): string {
  const fits = (text: string) => fonts.width(text, sizes.footer.size, false) <= width
  return spellings.find(fits) ?? spellings[spellings.length - 1]!
}

function signingLine(press: Press): Primitive[] {
  const { left, contentWidth } = press.page
  const { dateWidth, gap, nameWidth } = press.pageSigning
  const { signTop } = press.footer
  const wide = (text: string) => press.fonts.width(text, size, false)
  const sign = word(press, 'sign.everyPage')
  const date = word(press, 'sign.date')
  const { size, leading } = press.sizes.running
  const right = left + contentWidth
  const dateLeft = right - dateWidth - wide(date)
  const signLeft = dateLeft - gap - nameWidth - wide(sign)
  const base = signTop + leading - 1
  return [
    placed(signLeft, signTop, wide(sign) + 4, [sign], 'running', 'left', false),
    { kind: 'line', x1: dateLeft - gap - nameWidth, y1: base, x2: dateLeft - gap, y2: base },
    placed(dateLeft, signTop, wide(date) + 4, [date], 'running', 'left', false),
    { kind: 'line', x1: right - dateWidth, y1: base, x2: right, y2: base },
  ]
}

/** Cuts a text that does not fit its one line; the whole text stands elsewhere in the form. */
export function fitted(press: Press, whole: string, width: number, size: SizeName = 'running'): string {
  const text = printedText(whole)
  if (press.fonts.width(text, press.sizes[size].size, false) <= width) return text
  let kept = ''
  for (const character of text) {
    if (press.fonts.width(`${kept}${character}…`, press.sizes[size].size, false) > width) break
    kept += character
  }
  return `${kept}…`
}
