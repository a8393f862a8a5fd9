import type { Criterion, Standard } from './format.ts'

/** An anchor 优良中差 with the marks (hundredths, by the criterion's step) that fall into it, highest first. */
export interface Band {
  readonly label: string
  readonly fromPercent: number
  readonly toPercent: number
  readonly marks: readonly number[]
}

/** Bands in the standard's order. The lower end belongs to the band, the upper one only when it is the full mark (良 75–<90). */
export function bands(criterion: Criterion, standard: Standard): readonly Band[] {
  const each = criterion.markStep ?? standard.markStep
  const steps = Math.floor(criterion.max / each)
  const marks = Array.from({ length: steps + 1 }, (_, step) => (steps - step) * each)
  return standard.anchors.map(({ label, fromPercent, toPercent }) => ({
    label,
    fromPercent,
    toPercent,
    marks: marks.filter((mark) => {
      const hundredfold = mark * 100
      return hundredfold >= fromPercent * criterion.max && (toPercent === 100 || hundredfold < toPercent * criterion.max)
    }),
  }))
}

/** The band a mark falls into; a mark that fits none of the standard's anchors has none. */
export function bandOf(criterion: Criterion, standard: Standard, mark: number): Band | undefined {
  return bands(criterion, standard).find(({ marks }) => marks.includes(mark))
}
