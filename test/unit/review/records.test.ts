import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nextEntryId } from '#shared/review/nextEntry.ts'
import { parseQuestion, printQuestion, type Question, questionState } from '#shared/review/questionText.ts'
import { parseSpot, printSpot, type SpotItem, spotSentence } from '#shared/review/spotText.ts'
import { parseSupplement, printSupplement } from '#shared/review/supplementText.ts'

const words = fc.string({
  unit: fc.constantFrom('问', '答', '（', '）', '：', '待', '补', '材', '料', '甲', '\n', '\u3000', ' ', '。'),
  minLength: 1,
  maxLength: 40,
})
const said = words.map((text) => text.trim()).filter((text) => text !== '')
const name = words.map((text) => text.replace(/\s+/g, '').replaceAll('）：', '')).filter((text) => text !== '' && !/^）|（$/.test(text))

describe('质询记录', () => {
  const full: Question = {
    asker: '专家甲',
    question: '送修单在哪里？',
    answerer: '白音（主任）',
    answer: '在设备处。\n明天补。',
    awaits: '设备送修单',
  }

  test('prints the lines form 8 prints', () => {
    expect(printQuestion(full)).toBe('问（专家甲）：送修单在哪里？\n答（白音（主任））：在设备处。\n　　明天补。\n待补材料：设备送修单')
  })

  test('is read back as it was written', () => {
    expect(parseQuestion(printQuestion(full))).toEqual(full)
    expect(parseQuestion('问（甲）：无人答？')).toEqual({ asker: '甲', question: '无人答？' })
  })

  test('whatever a person writes, labels at the start of a line included, comes back', () => {
    fc.assert(
      fc.property(fc.record({ asker: name, question: said, answerer: name, answer: said, awaits: name }), (question) => {
        expect(parseQuestion(printQuestion(question))).toEqual(question)
      }),
      { numRuns: 500 },
    )
  })

  test('a note written freely is left as it stands', () => {
    expect(parseQuestion('现场问了三件事，都答了。')).toBeUndefined()
    expect(parseQuestion('问（甲）：一？\n另记一行')).toBeUndefined()
  })

  test('without an answer it is open, with one answered, and awaiting until the document is in', () => {
    const { awaits: _awaits, ...answered } = full
    expect(questionState({ asker: '甲', question: '？' }, () => false)).toBe('open')
    expect(questionState(answered, () => false)).toBe('answered')
    expect(questionState(full, () => false)).toBe('awaiting')
    expect(questionState(full, (title) => title === '设备送修单')).toBe('answered')
  })
})

describe('补充材料', () => {
  test('is kept as title, time limit, arrival and note', () => {
    const row = { title: '设备送修单', due: '2026-11-24 17:00', received: '2026-11-24 16:20', note: '原件\n一份' }
    expect(printSupplement(row)).toBe('设备送修单\n时限：2026-11-24 17:00\n收到：2026-11-24 16:20\n说明：原件\n　　一份')
    expect(parseSupplement(printSupplement(row))).toEqual(row)
  })

  test('free text is a title and a note', () => {
    expect(parseSupplement('社保缴费清单\n近十二个月\n加盖公章')).toEqual({ title: '社保缴费清单', note: '近十二个月\n加盖公章' })
  })
})

describe('现场抽查', () => {
  const item: SpotItem = {
    register: 'equipment',
    id: 'SB017',
    title: '离子溅射仪17',
    columns: [
      { key: 'location', name: '存放地点', listed: '1号楼' },
      { key: 'value', name: '原值（万元）', listed: '64.32' },
    ],
    seed: 'T2026',
    place: 3,
  }

  test('prints what form 7 prints, and is read back', () => {
    const check = { verdict: 'differs', found: { location: '2号楼' }, note: '已列入补充材料。' } as const
    expect(printSpot(item, check)).toBe(
      '设备 SB017 离子溅射仪17：不符\n存放地点：账面 1号楼，现场 2号楼\n抽取：种子 T2026，第 3 项\n说明：已列入补充材料。',
    )
    expect(parseSpot(printSpot(item, check), item)).toEqual(check)
    expect(parseSpot(printSpot(item, { verdict: 'true' }), item)).toEqual({ verdict: 'true' })
  })

  test('what was found on site is not kept once the row is said to be true', () => {
    expect(printSpot(item, { verdict: 'true', found: { location: '2号楼' } })).not.toContain('2号楼')
  })

  test('elsewhere only what differs is worth saying, without how it was drawn', () => {
    expect(spotSentence(printSpot(item, { verdict: 'true' }))).toBeUndefined()
    expect(spotSentence(printSpot(item, { verdict: 'true', note: '铭牌已拍照。' }))).toBe('设备 SB017 离子溅射仪17：属实 铭牌已拍照。')
    expect(spotSentence(printSpot(item, { verdict: 'differs', found: { location: '2号楼' }, note: '台账未改。' }))).toBe(
      '设备 SB017 离子溅射仪17：不符 存放地点：账面 1号楼，现场 2号楼 台账未改。',
    )
  })

  test('a record of another row is not taken for this one', () => {
    expect(parseSpot(printSpot({ ...item, id: 'SB01' }, { verdict: 'true' }), item)).toBeUndefined()
    expect(parseSpot(printSpot({ ...item, title: '离子溅射仪1' }, { verdict: 'true' }), item)).toBeUndefined()
  })
})

test('entries are numbered on after the last one, whatever other ids stand between', () => {
  expect(nextEntryId({}, 'N')).toBe('N001')
  expect(nextEntryId({ N001: {}, N012: {}, Z040: {}, note: {} }, 'N')).toBe('N013')
  expect(nextEntryId({ A999: {} }, 'A')).toBe('A1000')
})
