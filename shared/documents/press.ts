import { currentLayout, type Layout } from '../layout/index.ts'
import type { FontBook } from './fontBook.ts'

/** What prints a form: the words and measures of a layout, and the fonts that give the width of a text. */
export interface Press extends Layout {
  readonly fonts: FontBook
}

export function pressOf(fonts: FontBook, layout: Layout = currentLayout): Press {
  return { ...layout, fonts }
}
