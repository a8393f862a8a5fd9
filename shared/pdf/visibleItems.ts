/** A piece of a page's text, or a mark between pieces, as pdf.js's worker gives them with marks (and with layers, by our calls). */
export interface TextPiece {
  readonly str: string
  readonly hasEOL: boolean
}
export interface TextMark {
  readonly type: string
  /** the layer that a mark begins, as `isVisible` takes it */
  readonly layer?: unknown
}

/**
 * The text pieces that are visible on the page: those of layers that are off are left out, as they are not drawn. Text that is drawn
 * in no colour (what a scanner's reading lays under the picture) stays.
 */
export function visibleItems<Piece extends TextPiece>(
  items: readonly (Piece | TextMark)[],
  isVisible: (layer: unknown) => boolean,
): readonly Piece[] {
  const open: boolean[] = []
  const shown: Piece[] = []
  for (const item of items) {
    if ('str' in item) {
      if (!open.includes(false)) shown.push(item)
    } else if (item.type === 'endMarkedContent') open.pop()
    else if (item.type.startsWith('beginMarkedContent')) open.push(!item.layer || isVisible(item.layer))
  }
  return shown
}

/** A page's text in one line, as search and quotations take it. */
export function lineOf(pieces: readonly TextPiece[]): string {
  return pieces.map(({ str, hasEOL }) => `${str}${hasEOL ? ' ' : ''}`).join('')
}
