/** A canvas beyond this is drawn less sharp instead of not at all; its memory is four bytes a pixel. */
const mostPixels = 16_000_000
/** how much more than the visible part is drawn, so that a little scrolling stays within it; fraction of its width and height */
const margin = 0.25

export interface Size {
  readonly width: number
  readonly height: number
}

/** A part of a page, in CSS px from its upper left corner. */
export interface Part extends Size {
  readonly left: number
  readonly top: number
}

/** Pixels of the canvas for one CSS px of a page of this size, on a screen that has `ratio`. */
export function sharpness({ width, height }: Size, ratio: number): number {
  return Math.min(ratio, Math.sqrt(mostPixels / (width * height)))
}

/** The part of a page to draw at full resolution for this visible part; whole px, within the page. */
export function partAround(sight: Part, page: Size, ratio: number): Part {
  const wide = sight.width * margin
  const high = sight.height * margin
  const left = Math.max(0, Math.floor(sight.left - wide))
  const top = Math.max(0, Math.floor(sight.top - high))
  const right = Math.min(page.width, Math.ceil(sight.left + sight.width + wide))
  const bottom = Math.min(page.height, Math.ceil(sight.top + sight.height + high))
  const part = { left, top, width: right - left, height: bottom - top }
  // a window over several large screens: the visible part only
  return part.width * part.height * ratio ** 2 <= mostPixels ? part : sight
}

/** Whether `outer` covers `inner`, to half a px. */
export function covers(outer: Part, inner: Part): boolean {
  return (
    outer.left <= inner.left + 0.5 &&
    outer.top <= inner.top + 0.5 &&
    outer.left + outer.width >= inner.left + inner.width - 0.5 &&
    outer.top + outer.height >= inner.top + inner.height - 0.5
  )
}
