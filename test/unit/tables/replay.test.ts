import { describe, expect, test } from 'vitest'
import { divide, fractionText, hundred } from '#shared/scoring/exact.ts'
import { createReplay } from '#shared/scoring/index.ts'
import type { ReplayTableAnswer } from '#shared/scoring/replayTable.ts'
import { caseOf, hundredthsOf, isUnread, readTable, tableNames } from './realTables.ts'

const tables = tableNames.map(readTable)
const replay = createReplay(
  tables.map(({ standard }) => standard),
  'zh-CN',
)

describe.each(tables.map(({ standard, cases }) => [standard.id, standard, cases] as const))('%s line by line', (_, standard, cases) => {
  test.each(cases.map((one) => [one.name, one] as const))('%s', (name, one) => {
    const { sheets } = caseOf(standard, one)
    const line = {
      case: name,
      standard: standard.id,
      facts: one.figures,
      attributes: one.attributes,
      sheets: sheets.map(({ entries }) => entries),
    }
    const answer = replay(JSON.stringify(line)) as ReplayTableAnswer
    const marks = Object.keys(one.expected).map((id) => [id, markIn(answer, id)])
    expect(marks).toEqual(Object.entries(one.expected).map(([id, want]) => [id, /^\d/.test(want) ? inMarks(want) : want]))
    expect(Object.keys(answer.items)).toEqual(standard.criteria.map(({ id }) => id))
    if (one.total !== undefined) expect(answer).toMatchObject({ total: Number(one.total) * 100, state: 'final' })
    if (one.result !== undefined) expect(answer.grade).toBe(one.result)
  })
})

function markIn({ items }: ReplayTableAnswer, id: string): string | null {
  const item = items[id]!
  return item.state === 'scored' ? item.exact : item.state
}

function inMarks(want: string): string | undefined {
  return fractionText(divide(hundredthsOf(want), hundred))
}

describe('a line of a table', () => {
  const { standard } = tables[0]!
  const answer = (fields: object) => replay(JSON.stringify({ case: 1, standard: standard.id, ...fields }))

  test('without anything given: every item that needs it is missing or open, and nothing is a zero', () => {
    const { items, total, state } = answer({}) as ReplayTableAnswer
    expect({ total, state }).toEqual({ total: null, state: 'incomplete' })
    expect(items.T01).toEqual({ state: 'missing' })
    expect(items.T08).toEqual({ state: 'open' })
    expect(standard.criteria.filter(({ id }) => !isUnread(id) && items[id]!.state === 'scored')).toEqual([])
  })

  test('an attribute that the standard does not know changes nothing', () => {
    expect((answer({ attributes: { other: '企业' } }) as ReplayTableAnswer).items.T01).toEqual({ state: 'missing' })
  })

  test.each([
    [{ sheets: [{ T77: 100 }] }, /T77/],
    [{ sheets: [{ T08: { level: '已成立', why: 'x' } }] }, /sheets\[0\]\.T08/],
    [{ sheets: {} }, /sheets/],
    [{ attributes: [] }, /attributes/],
    [{ attributes: { leadType: '医院' } }, /attributes\.leadType.*企业、高校、科研院所/],
    [{ attributes: { leadType: 3 } }, /attributes\.leadType/],
    [{ previous: [1] }, /previous/],
    [{ goals: [{ target: '1' }] }, /goals/],
    [{ bonus: [-1] }, /bonus/],
    [{ bonus: [100] }, /方案评审/],
    [{ trim: 'yes' }, /trim/],
  ])('%j is an error that names the field', (fields, message) => {
    expect(answer(fields)).toMatchObject({ case: 1, state: 'error', message: expect.stringMatching(message) })
  })

  test('a declared count with a fraction and an amount below zero are invalid', () => {
    const enterprise = { attributes: { leadType: '企业' } }
    const items = (facts: object) => (answer({ ...enterprise, facts }) as ReplayTableAnswer).items
    expect(items({ rd_staff: '5.5' }).T07).toEqual({ state: 'invalid' })
    expect(items({ lead_income: '-1' }).T01).toEqual({ state: 'invalid' })
  })
})
