import type { Standard } from './format.ts'

/**
 * What stands where the format asks for marks in a standard that gives none (`verificationOnly`, formats.md § 4.4): a full mark
 * of the least amount, one level and one grade. None of it is read or shown.
 */
export const unmarkedStandIn: { readonly max: number } & Pick<Standard, 'anchors' | 'grades'> = {
  max: 1,
  anchors: [{ label: '—', fromPercent: 0, toPercent: 100 }],
  grades: [{ from: 0, name: '—' }],
}

type Rows = readonly Readonly<Record<string, unknown>>[]

/** The standard as its worksheet shows it: without the stand-ins, where nobody has to fill anything in. */
export function withoutStandIns(standard: Standard): Standard {
  if (standard.verificationOnly !== true) return standard
  const empty = {
    criteria: standard.criteria.map(({ max: _, ...criterion }) => criterion),
    dimensions: standard.dimensions.map(({ max: _, ...dimension }) => dimension),
    anchors: [],
    grades: [],
  }
  // only for the writer of a worksheet, which leaves cells without a value empty
  return { ...standard, ...(empty as object) }
}

/** What a worksheet says, with the stand-ins in its empty places; anything filled in stays, and the check names it. */
export function withStandIns(read: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (read.verificationOnly !== true) return read
  const { anchors, grades, max } = unmarkedStandIn
  const filled = (key: string, most: number) => ((read[key] ?? []) as Rows).map((row) => ({ max: most, ...row }))
  const listOr = (key: string, standIn: unknown) => (((read[key] ?? []) as Rows).length === 0 ? standIn : read[key])
  return {
    ...read,
    criteria: filled('criteria', max),
    dimensions: filled('dimensions', 0),
    anchors: listOr('anchors', anchors),
    grades: listOr('grades', grades),
  }
}
