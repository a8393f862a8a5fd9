import type { OpenPoint } from '#shared/panel/merge.ts'

/** The part of 汇总 where the panel settles an open point; none for what is settled with the files. */
export function partOfOpen(point: OpenPoint): 'values' | 'rulings' | undefined {
  const { kind } = point
  if (kind === 'unmarked') return point.expert === undefined ? 'values' : undefined
  if (kind === 'values' || kind === 'formula') return 'values'
  return kind === 'adjustment' || kind === 'redLine' ? 'rulings' : undefined
}
