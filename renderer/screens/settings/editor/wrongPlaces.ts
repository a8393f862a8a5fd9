import { useMemo } from 'react'
import type { DraftReport } from './checkDraft.ts'
import { placeOfCell } from './draft.ts'
import { cellAt } from './placeOf.ts'

/** The fields that faults name, by their place. */
export function useWrongPlaces({ faults }: DraftReport): ReadonlySet<string> {
  return useMemo(
    () =>
      new Set(
        faults.flatMap(({ at = '' }) => {
          const place = cellAt(at)
          if (place?.field === undefined) return []
          return [placeOfCell({ section: place.section, field: place.field, ...(place.row !== undefined && { row: place.row }) })]
        }),
      ),
    [faults],
  )
}
