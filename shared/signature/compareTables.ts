import type { Reason } from './reasons.ts'
import { conclude, type Verification } from './verdict.ts'

/**
 * Holds each result against the table of verified values that it names, where that one is among the files: it was scored with
 * exactly the table's figures, or it is rejected. A rejected table is nobody's and says nothing.
 */
export function compareTables(all: readonly Verification[]): readonly Verification[] {
  const tables = new Map(
    all.flatMap(({ verdict, values }) => (values && verdict !== 'rejected' ? [[values.sha256, values.figures] as const] : [])),
  )
  if (tables.size === 0) return all
  return all.map((one) => {
    const figures = one.table && tables.get(one.table.sha256)
    if (figures === undefined || figures === one.table?.figures) return one
    const reasons: readonly Reason[] = [...one.reasons, 'values.differ']
    return conclude({ ...one, reasons })
  })
}
