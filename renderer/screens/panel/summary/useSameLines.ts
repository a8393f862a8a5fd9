import { useRef } from 'react'
import { isSameJson } from '#shared/format/same.ts'
import type { MatrixLine } from './matrixRows.ts'

/** The lines with the earlier object in place of an equal one, so that an edit draws only the lines that it changed. */
export function useSameLines(lines: readonly MatrixLine[]): readonly MatrixLine[] {
  const before = useRef<ReadonlyMap<string, MatrixLine>>(new Map())
  const same = lines.map((line) => {
    const former = before.current.get(line.criterion.id)
    return former !== undefined && isSameJson(former, line) ? former : line
  })
  before.current = new Map(same.map((line) => [line.criterion.id, line]))
  return same
}
