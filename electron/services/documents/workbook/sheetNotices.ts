import { columnLetters } from '#shared/sheet/cellAddress.ts'
import { type Notice, notice } from '#shared/text/notice.ts'
import type { OpenSheet, Stretch } from './openSheet.ts'

/** Maximum number of ranges that are listed; beyond it, only their number is given. */
const named = 8

/** The notices of a worksheet: what the file hides, and cells whose text is not their value. */
export function sheetNotices({ hiddenRows, hiddenColumns, filter, facts }: OpenSheet): readonly Notice[] {
  const { noResult, uncertain, blank } = facts
  const rows = names(hiddenRows, String)
  const columns = names(hiddenColumns, (from1) => columnLetters(from1 - 1))
  return [
    ...(hiddenRows.length === 0
      ? []
      : [
          notice(filter === undefined ? 'notice.hiddenRows' : 'notice.filteredRows', {
            count: sizeOf(hiddenRows),
            rows,
            filter: filter ?? '',
          }),
        ]),
    ...(hiddenRows.length === 0 && filter !== undefined ? [notice('notice.filter', { filter })] : []),
    ...(hiddenColumns.length === 0 ? [] : [notice('notice.hiddenColumns', { count: sizeOf(hiddenColumns), columns })]),
    ...(noResult === 0 ? [] : [notice('notice.noResult', { count: noResult })]),
    ...(uncertain === 0 ? [] : [notice('notice.uncertain', { count: uncertain })]),
    ...(blank === 0 ? [] : [notice('notice.blank', { count: blank })]),
  ]
}

function sizeOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, [from, to]) => sum + to - from + 1, 0)
}

function names(stretches: readonly Stretch[], name: (from1: number) => string): readonly string[] {
  const first = stretches.slice(0, named).map(([from, to]) => (from === to ? name(from + 1) : `${name(from + 1)}–${name(to + 1)}`))
  return stretches.length > named ? [...first, '…'] : first
}
