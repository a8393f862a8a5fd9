import { currentLayout, type Layout } from '../layout/index.ts'
import type { FontBook } from './fontBook.ts'

/** What prints a form: the words and measures of a layout, and the fonts that give the width of a text. */
export interface Press extends Layout {
  readonly fonts: FontBook
  /** pages end by the stricter rules of forms other than an expert's signed result (`layout/paginate.ts`) */
  readonly strict?: boolean
}

/** The same by the stricter rules. */
export function strictly(press: Press): Press {
  return { ...press, strict: true }
}

export function pressOf(fonts: FontBook, layout: Layout = currentLayout): Press {
  return { ...layout, fonts }
}
