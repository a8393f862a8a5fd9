import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currentLayout } from '#shared/layout/index.ts'
import { nextEntryId } from '#shared/review/nextEntry.ts'
import type { Question, SpotCheck, Supplement } from '#shared/review/note.ts'
import { photoTitle } from '#shared/review/photo.ts'
import { printNote, spotSentence } from '#shared/review/printNote.ts'

const printed = (note: Parameters<typeof printNote>[0], titles: Readonly<Record<string, string>> = {}) =>
  printNote(note, (entry) => titles[entry], currentLayout)

describe('质询记录', () => {
  const full: Question = {
    kind: 'question',
    asker: '专家甲',
    question: '送修单在哪里？',
    answerer: '白音（主任）',
    answer: '在设备处。\n明天补。',
    awaits: 'N002',
  }

  test('prints the lines form 8 prints, the promised document by its title', () => {
    expect(printed(full, { N002: '设备送修单' })).toBe(
      '问（专家甲）：送修单在哪里？\n答（白音（主任））：在设备处。\n　　明天补。\n待补材料：设备送修单',
    )
    expect(printed({ kind: 'question', question: '无人答？' })).toBe('问：无人答？')
  })

  test('whatever a person writes, no line of it begins as a label', () => {
    const said = fc.string({ unit: fc.constantFrom('问', '答', '（', '：', '待补材料：', '\n', ' '), minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(said, said, (question, answer) => {
        const lines = printed({ kind: 'question', asker: '甲', question, answer }).split('\n')
        expect(lines.filter((line) => !line.startsWith('\u3000\u3000')).map((line) => line.slice(0, 2))).toEqual(['问（', '答：'])
      }),
    )
  })
})

test('a document is printed as title, time limit, arrival and note', () => {
  const row: Supplement = {
    kind: 'supplement',
    title: '设备送修单',
    due: '2026-11-24 17:00',
    received: '2026-11-24T16:20:31+08:00',
    note: '原件\n一份',
  }
  expect(printed(row)).toBe('设备送修单\n时限：2026-11-24 17:00\n收到：2026-11-24 16:20\n说明：原件\n　　一份')
})

test('an objection is one part of a record', () => {
  expect(printed({ kind: 'objection', reason: '含代理销售，\n对自动计算得分的异议：应剔除。' })).toBe(
    '对自动计算得分的异议：含代理销售，\n\u3000\u3000对自动计算得分的异议：应剔除。',
  )
})

describe('现场抽查', () => {
  const row = { register: 'equipment', row: 'SB017', title: '离子溅射仪17' } as const
  const check: SpotCheck = {
    kind: 'spot',
    ...row,
    seed: 'T2026',
    place: 3,
    verdict: 'differs',
    found: [{ column: 'location', listed: '1号楼', found: '2号楼' }],
    note: '已列入补充材料。',
  }

  test('prints what form 7 prints', () => {
    expect(printed(check)).toBe(
      '设备 SB017 离子溅射仪17：不符\n存放地点：账面 1号楼，现场 2号楼\n抽取：种子 T2026，第 3 项\n说明：已列入补充材料。',
    )
  })

  test('what was found on site is not printed for a row that agrees', () => {
    expect(printed({ ...check, verdict: 'true' })).not.toContain('2号楼')
  })

  test('elsewhere only what differs is worth saying, without how it was drawn', () => {
    const { note: _note, ...bare } = check
    expect(spotSentence({ ...bare, verdict: 'true' }, currentLayout)).toBeUndefined()
    expect(spotSentence({ ...check, verdict: 'true', note: '铭牌已拍照。' }, currentLayout)).toBe(
      '设备 SB017 离子溅射仪17：属实 铭牌已拍照。',
    )
    expect(spotSentence({ ...check, note: '台账未改。' }, currentLayout)).toBe(
      '设备 SB017 离子溅射仪17：不符 存放地点：账面 1号楼，现场 2号楼 台账未改。',
    )
  })

  test('a photo is titled by its row and its caption, a title never being longer than a name', () => {
    expect(photoTitle({ of: row, caption: '铭牌' }, currentLayout)).toBe('设备 SB017 离子溅射仪17 铭牌')
    expect(photoTitle({ of: row }, currentLayout)).toBe('设备 SB017 离子溅射仪17')
    expect(photoTitle({ caption: '中试线现场', file: 'a.jpg' }, currentLayout)).toBe('中试线现场')
    expect(photoTitle({ file: 'a.jpg' }, currentLayout)).toBe('a.jpg')
    const long = photoTitle({ of: { ...row, title: '长'.repeat(200) }, caption: '𠀀'.repeat(48) }, currentLayout)
    expect([...long]).toHaveLength(199)
    expect(long.endsWith('𠀀'.repeat(48))).toBe(true)
  })
})

test('entries are numbered after the last one, whatever other ids are between', () => {
  expect(nextEntryId({}, 'N')).toBe('N001')
  expect(nextEntryId({ N001: {}, N012: {}, Z040: {}, note: {} }, 'N')).toBe('N013')
  expect(nextEntryId({ A999: {} }, 'A')).toBe('A1000')
})
