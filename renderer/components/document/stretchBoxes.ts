import type { Stretch } from '#shared/text/search.ts'

/** A rectangle in percent of its page. */
export interface PageBoxPercent {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The boxes of a piece of text on its page, one per element; `pieces` are the text layer's elements. */
export function stretchBoxes(page: HTMLElement, pieces: readonly Element[], stretch: Stretch): readonly PageBoxPercent[] {
  const whole = page.getBoundingClientRect()
  const boxes: PageBoxPercent[] = []
  for (let index = stretch.from.piece; index <= stretch.to.piece; index++) {
    const text = pieces[index]?.firstChild
    if (!(text instanceof Text) || !text.isConnected) continue
    const range = document.createRange()
    range.setStart(text, index === stretch.from.piece ? Math.min(stretch.from.offset, text.length) : 0)
    range.setEnd(text, index === stretch.to.piece ? Math.min(stretch.to.offset, text.length) : text.length)
    for (const rect of range.getClientRects())
      if (rect.width > 0)
        boxes.push({
          left: (100 * (rect.left - whole.left)) / whole.width,
          top: (100 * (rect.top - whole.top)) / whole.height,
          width: (100 * rect.width) / whole.width,
          height: (100 * rect.height) / whole.height,
        })
  }
  return boxes
}

/** One box around several, slightly larger; `undefined` for none. */
export function around(boxes: readonly PageBoxPercent[], edge = 0.6): PageBoxPercent | undefined {
  if (boxes.length === 0) return undefined
  const left = Math.min(...boxes.map((box) => box.left)) - edge
  const top = Math.min(...boxes.map((box) => box.top)) - edge
  const right = Math.max(...boxes.map((box) => box.left + box.width)) + edge
  const bottom = Math.max(...boxes.map((box) => box.top + box.height)) + edge
  return { left, top, width: right - left, height: bottom - top }
}

/** Boxes of letters that stand side by side as one box; letters of a drawn page have a box each. */
export function inLines(boxes: readonly PageBoxPercent[]): readonly PageBoxPercent[] {
  const lines: PageBoxPercent[] = []
  for (const box of boxes) {
    const last = lines.at(-1)
    const isBeside =
      last !== undefined &&
      Math.abs(box.top - last.top) < last.height / 2 &&
      box.left >= last.left &&
      box.left - (last.left + last.width) < box.width
    if (isBeside) lines.splice(-1, 1, around([last, box], 0) ?? last)
    else lines.push(box)
  }
  return lines
}
