import type { Standard } from '#shared/standard/format.ts'

/** A grade on the line, in hundredths of a mark. */
export interface Band {
  readonly name: string
  readonly from: number
  readonly to: number
}

export interface GradeScale {
  /** where the drawn line begins and ends, hundredths */
  readonly from: number
  readonly to: number
  /** lowest first; the lowest begins where the line does */
  readonly bands: readonly Band[]
  /** the lines between grades, lowest first */
  readonly lines: readonly number[]
}

const fullMark = 10_000
const tenMarks = 1_000

/** The line of grades: from ten marks under the lowest line, or lower where the total lies there, to the full mark. */
export function gradeScale({ grades }: Pick<Standard, 'grades'>, total: number | undefined): GradeScale {
  const ascending = [...grades].sort((a, b) => a.from - b.from)
  const lines = ascending.map(({ from }) => from).filter((from) => from > 0)
  const lowest = Math.min((lines[0] ?? fullMark) - tenMarks, total ?? fullMark)
  const from = Math.max(0, Math.floor(lowest / tenMarks) * tenMarks)
  const bands = ascending.map(({ name, from: start }, at) => ({
    name,
    from: Math.max(from, start),
    to: ascending[at + 1]?.from ?? fullMark,
  }))
  return { from, to: fullMark, bands, lines }
}

/** The lines that a total lies within the limit of (±), with what it lacks (above zero) or has over the line. */
export function linesNear(scale: GradeScale, total: number, limit: number): readonly { readonly line: number; readonly away: number }[] {
  return scale.lines.filter((line) => Math.abs(total - line) <= limit).map((line) => ({ line, away: line - total }))
}
