import { type Layout, word } from '../../layout/layout.ts'
import { signatureName } from '../layout/anchor.ts'
import { type Block, placed } from '../layout/block.ts'
import type { Primitive } from '../layout/primitive.ts'
import type { Press } from '../press.ts'

/** 「专家签名 / 日期」 (or the receiver's) to be signed by hand, kept on the page of what precedes it, on a form without a signing line on every page. */
export function handSignBlock(press: Press, who = word(press, 'sign.expert')): Block {
  return {
    kind: 'block',
    height: 70,
    keepWithPrevious: true,
    draw: (y) => handSigning(press, press.page.left + 250, y + 24, who),
  }
}

/** The last block of a document signed in one seat: statement, lines to sign by hand, and the box for the electronic signature. */
export function finalSignBlock(press: Press, seat: string, recused = false): Block {
  const { page, signing } = press
  const boxLeft = boxLeftOf(press)
  return {
    kind: 'block',
    height: signing.boxTop + signing.box.height + signing.below,
    keepWithPrevious: true,
    anchors: [{ name: signatureName(seat), x: boxLeft, y: signing.boxTop, ...signing.box }],
    draw: (y) => [
      placed(
        page.left,
        y + signing.statement,
        page.contentWidth,
        [word(press, recused ? 'sign.statementRecused' : 'sign.statement')],
        'body',
        'left',
        false,
      ),
      ...handSigning(press, page.left, y + signing.hand, word(press, 'sign.expert')),
      placed(boxLeft, y + signing.boxTop - signing.boxLabel, signing.box.width, [word(press, 'sign.electronic')], 'footer', 'right', false),
      ...frameLines(boxLeft, y + signing.boxTop, signing.box.width, signing.box.height),
    ],
  }
}

function boxLeftOf({ page, signing }: Layout): number {
  return page.left + page.contentWidth - signing.box.width
}

function handSigning(press: Press, x: number, y: number, label: string): Primitive[] {
  const { nameWidth, date, dateWidth } = press.signing
  const width = press.fonts.width(label, press.sizes.body.size, false)
  const base = y + press.sizes.body.leading - 2
  return [
    placed(x, y, width + 4, [label], 'body', 'left', false),
    { kind: 'line', x1: x + width, y1: base, x2: x + width + nameWidth, y2: base },
    placed(x, y + date, dateWidth, [word(press, 'sign.signatureDate')], 'body', 'left', false),
  ]
}

/** The frame of a box for an electronic signature. */
export function frameLines(x: number, y: number, width: number, height: number): Primitive[] {
  const right = x + width
  const bottom = y + height
  return [
    { kind: 'line', x1: x, y1: y, x2: right, y2: y },
    { kind: 'line', x1: x, y1: bottom, x2: right, y2: bottom },
    { kind: 'line', x1: x, y1: y, x2: x, y2: bottom },
    { kind: 'line', x1: right, y1: y, x2: right, y2: bottom },
  ]
}
