import { describe, expect, test } from 'vitest'
import { type Exact, fractionText } from '#shared/scoring/exact.ts'
import { prepareTable } from '#shared/scoring/table.ts'
import { caseOf, hundredthsOf, readTable, tableNames } from './realTables.ts'

const text = (value: Exact | undefined) => value && fractionText(value)

describe.each(tableNames)('%s', (name) => {
  const { standard, cases } = readTable(name)
  const score = prepareTable(standard)

  test('every case there is was taken', () => {
    expect(cases.length).toBeGreaterThanOrEqual(24)
  })

  test.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const { items, sums, total, proposal } = score(caseOf(standard, one))
    const marks = Object.keys(one.expected).map((id) => {
      const item = items.get(id)!
      return [id, item.state === 'scored' ? text(item.exact) : item.state]
    })
    const wanted = Object.entries(one.expected).map(([id, want]) => [id, /^\d/.test(want) ? text(hundredthsOf(want)) : want])
    expect(marks).toEqual(wanted)
    for (const [id, ends] of Object.entries(one.bands ?? {})) {
      const [from, to] = ends.map((end) => Number(end) * 100)
      expect([id, items.get(id)?.range]).toEqual([id, { from, to }])
    }
    const named = new Map([
      ...(standard.groups ?? []).map((group) => [group.name, sums.groups.get(group.id)] as const),
      ...standard.dimensions.map((dimension) => [dimension.name, sums.dimensions.get(dimension.id)] as const),
    ])
    for (const [group, want] of Object.entries(one.groups ?? {}))
      expect([group, text(named.get(group))]).toEqual([group, text(hundredthsOf(want))])
    if (one.total !== undefined) expect(total).toBe(Number(one.total) * 100)
    if (one.result !== undefined) expect(proposal?.grade).toBe(one.result)
  })
})
