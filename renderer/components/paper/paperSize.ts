/** How a page is shown: whole, as wide as the bed, or at the size of the paper. */
export type PaperFit = 'page' | 'width' | 'actual'

/** A4 in points, as every form is laid out. */
export const a4 = { width: 595.28, height: 841.89 } as const
const margin = 28

/** CSS pixels a point, so that the page fits the bed. */
export function paperScale(fit: PaperFit, bed: { readonly width: number; readonly height: number }): number {
  if (fit === 'actual') return 96 / 72
  const across = (bed.width - 2 * margin) / a4.width
  if (fit === 'width') return Math.max(0.3, Math.min(across, 2.4))
  return Math.max(0.2, Math.min(across, (bed.height - margin) / a4.height))
}
