import type { Merged } from '#shared/panel/merge.ts'
import { medianOf } from '#shared/scoring/index.ts'
import { farthestFrom } from '../summary/matrixRows.ts'
import type { Subject } from './subjects.ts'

/** Whose sheet a subject asks about first: the experts farthest from the median of the criterion, the expert named. */
export function farthestOn({ parts }: Merged, { id, kind }: Subject): readonly string[] {
  if (kind === 'expert') return [id]
  const row = parts.matrix.find(({ criterion }) => criterion === id)
  if (row === undefined || row.range === 0) return []
  return [...farthestFrom(medianOf(row.marks.map(({ mark }) => mark)), row.marks)]
}
