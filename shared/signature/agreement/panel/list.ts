import type { PanelRecord } from '../../../panel/format.ts'

type Row = PanelRecord['results'][number]

/** States whose rows say nothing of an expert's other sheets. */
export const apart = new Set<Row['state']>(['非本任务', '已改动', '未受信'])

/**
 * Whether the list of results fits itself (`shared/panel/listing.ts`): in the order of experts, revisions and digests; exactly
 * the rows 有效 count, one for each expert; a digest is one expert's; a copy has its original, a former revision its later one; nobody is both absent
 * and there; the sheets are those that count.
 */
export function listStands({ results, absent, sheets, standard, checks }: PanelRecord): boolean {
  const own = Map.groupBy(results, ({ expert }) => expert)
  const digests = Map.groupBy(results, ({ sha256 }) => sha256)
  const present = new Set(results.filter(({ state }) => state === '有效' || state === '回避').map(({ expert }) => expert))
  const counted = countedRows(results).map(({ expert }) => expert)
  return (
    results.every((row, at) => isInOrder(results[at - 1], row) && row.included === (row.state === '有效')) &&
    [...own.values()].every(rowsFit) &&
    [...digests.values()].every((rows) => rows.every(({ expert }) => expert === rows[0]!.expert)) &&
    absent.every((expert) => !present.has(expert)) &&
    isSameList(
      sheets.map(({ expert }) => expert),
      standard === undefined || checks !== undefined ? [] : counted,
    )
  )
}

/** The rows of the sheets that count, in their order. */
export function countedRows(results: PanelRecord['results']): readonly Row[] {
  return results.filter(({ included }) => included)
}

export function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at])
}

/** Whether texts stand in their order, each once. */
export function areSorted(texts: readonly string[]): boolean {
  return texts.every((text, at) => at === 0 || texts[at - 1]! < text)
}

function isInOrder(before: Row | undefined, row: Row): boolean {
  if (before === undefined || before.expert < row.expert) return true
  if (before.expert !== row.expert) return false
  return before.revision < row.revision || (before.revision === row.revision && before.sha256 <= row.sha256)
}

/** The rows of one expert. */
function rowsFit(rows: readonly Row[]): boolean {
  const last = rows.filter(({ state }) => state === '有效' || state === '回避')
  const newest = rows.filter(({ state }) => state === '旧版').reduce((most, { revision }) => Math.max(most, revision), 0)
  return (
    last.length <= 1 &&
    last.every(({ revision }) => revision > newest) &&
    rows.every((row, at) => {
      if (row.state === '重复') return rows.some((one, index) => index !== at && one.sha256 === row.sha256 && one.state !== '重复')
      if (row.state === '旧版') return rows.some((one) => one.revision > row.revision && (!apart.has(one.state) || one.state === '未受信'))
      return true
    })
  )
}
