import { currentLayout, type Layout } from '../layout/index.ts'
import type { FontBook } from './fontBook.ts'

/** What a form is set with: the words and measures of a layout, and the fonts that tell how wide a text is. */
export interface Press extends Layout {
  readonly fonts: FontBook
}

export function pressOf(fonts: FontBook, layout: Layout = currentLayout): Press {
  return { ...layout, fonts }
}
