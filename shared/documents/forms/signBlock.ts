import type { FontBook } from '../fontBook.ts'
import { type Block, placed } from '../layout/block.ts'
import type { Primitive } from '../layout/primitive.ts'
import { page, sizes } from '../style.ts'
import { word } from '../wording.ts'

/** The electronic signature's box, from the left and the block's top; nothing else is ever drawn inside. */
export const signatureBoxSize = { width: 236, height: 74 } as const
const boxLeft = page.left + page.contentWidth - signatureBoxSize.width
const boxTop = 30

type Signed = 'sign.expert' | 'handover.receiver'

/** 「专家签名 / 日期」 (or the receiver's) to be signed by hand, kept with what stands before, on a form that has no line to sign on every page. */
export function handSignBlock(fonts: FontBook, who: Signed = 'sign.expert'): Block {
  return {
    kind: 'block',
    height: 70,
    keepWithPrevious: true,
    draw: (y) => handSigning(fonts, page.left + 250, y + 24, who),
  }
}

/** The last block of a signed document: statement, lines to sign by hand, and the box for the electronic signature. */
export function finalSignBlock(fonts: FontBook, recused = false): Block {
  return {
    kind: 'block',
    height: boxTop + signatureBoxSize.height + 8,
    keepWithPrevious: true,
    draw: (y) => [
      placed(page.left, y + 12, page.contentWidth, [word(recused ? 'sign.statementRecused' : 'sign.statement')], 'body', 'left', false),
      ...handSigning(fonts, page.left, y + 46),
      placed(boxLeft, y + boxTop - 13, signatureBoxSize.width, [word('sign.electronic')], 'footer', 'right', false),
      ...frameLines(boxLeft, y + boxTop, signatureBoxSize.width, signatureBoxSize.height),
    ],
  }
}

/** Where the box of a final block drawn at `y` stands, in PDF user space: points from the page's bottom left corner. */
export function signatureBoxAt(y: number): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  return { x: boxLeft, y: page.height - (y + boxTop) - signatureBoxSize.height, ...signatureBoxSize }
}

function handSigning(fonts: FontBook, x: number, y: number, who: Signed = 'sign.expert'): Primitive[] {
  const label = word(who)
  const width = fonts.width(label, sizes.body.size, false)
  const base = y + sizes.body.leading - 2
  return [
    placed(x, y, width + 4, [label], 'body', 'left', false),
    { kind: 'line', x1: x + width, y1: base, x2: x + width + 130, y2: base },
    placed(x, y + 26, 240, [word('sign.signatureDate')], 'body', 'left', false),
  ]
}

function frameLines(x: number, y: number, width: number, height: number): Primitive[] {
  const right = x + width
  const bottom = y + height
  return [
    { kind: 'line', x1: x, y1: y, x2: right, y2: y },
    { kind: 'line', x1: x, y1: bottom, x2: right, y2: bottom },
    { kind: 'line', x1: x, y1: y, x2: x, y2: bottom },
    { kind: 'line', x1: right, y1: y, x2: right, y2: bottom },
  ]
}
