import { layout1 } from './1/index.ts'
import type { Layout } from './layout.ts'

export type { Layout } from './layout.ts'

/** Every layout that was ever released, by number. None is ever removed. */
export const layouts: readonly Layout[] = [layout1]

/** The one this program prints by. */
export const currentLayout: Layout = layouts.at(-1)!

/** The entry of a PDF's document information that names its layout. */
export const layoutKey = 'TicReviewLayout'

export type NamedLayout =
  | { readonly kind: 'known'; readonly layout: Layout }
  /** made by a later version of this program */
  | { readonly kind: 'newer' }
  /** the file names no layout, or something that is not a layout number */
  | { readonly kind: 'none' }

/** The layout that a file says it was printed by. */
export function layoutNamed(name: string | undefined): NamedLayout {
  if (name === undefined || !/^[1-9]\d{0,5}$/.test(name)) return { kind: 'none' }
  const layout = layouts.find(({ number }) => number === Number(name))
  return layout ? { kind: 'known', layout } : { kind: 'newer' }
}
