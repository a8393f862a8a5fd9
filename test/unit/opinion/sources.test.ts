import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { emptySheet, type Sheet } from '#shared/review/sheet.ts'
import { standardSchema } from '#shared/standard/format.ts'
import { conclusionsOf } from '../../../renderer/components/conclusions.ts'
import { numbered } from '../../../renderer/screens/opinion/numbered.ts'
import { countSources, filtered, sourceGroups } from '../../../renderer/screens/opinion/sources.ts'

const standard = standardSchema.parse(
  JSON.parse(readFileSync(new URL('../../../resources/standards/visit-comprehensive.json', import.meta.url), 'utf8')),
)

const sheet: Sheet = {
  ...emptySheet,
  marks: {
    S03: { mark: 450, reason: '抽查10台，1台账物不符，在用记录不全。' },
    S06: { mark: 300, reason: '技指委10人中4人来自依托、共建单位。' },
    S09: { mark: 550 },
  },
  notes: {
    N001: { kind: 'free', note: '现场', text: '中试车间二层为办公用房。', criterion: 'S02', at: '2026-11-24T10:42:00+08:00' },
    N002: { kind: 'question', asker: '甲', question: '何时调整？', answerer: '乙', answer: '明年三月。', criterion: 'S06' },
    N003: { kind: 'supplement', title: '设备送修单', due: '2026-11-24 17:00' },
    N004: {
      kind: 'spot',
      register: 'equipment',
      row: 'SB001',
      title: '真空炉',
      seed: 'T',
      place: 1,
      verdict: 'true',
      criterion: 'S03',
    },
    N005: { kind: 'free', note: '其他', text: '天气晴。' },
  },
  ruleViews: { R16: { view: '认可', note: '名单与共建协议一致。' } },
  opinion: { problems: '1. 抽查10台，1台账物不符，\n在用记录不全；应整改。' },
}

test('texts of other screens are listed under the dimension of their criterion, in the order of the standard', () => {
  const groups = sourceGroups(sheet, standard)
  expect(groups.map(({ dimension, sources }) => [dimension, sources.map(({ key }) => key)])).toEqual([
    ['条件核实', ['reason S03', 'note N001']],
    ['治理运行', ['reason S06', 'note N002', 'view R16']],
    [undefined, ['note N005']],
  ])
})

test('a mark without a reason, a document still to come and a row that was simply true are no sources', () => {
  const keys = sourceGroups(sheet, standard).flatMap(({ sources }) => sources.map(({ key }) => key))
  expect(keys).not.toContain('reason S09')
  expect(keys).not.toContain('note N003')
  expect(keys).not.toContain('note N004')
})

test('of a question the answer is taken', () => {
  const source = sourceGroups(sheet, standard)
    .flatMap(({ sources }) => sources)
    .find(({ key }) => key === 'note N002')
  expect(source).toEqual({ key: 'note N002', kind: 'note', sentence: '明年三月。', about: 'S06', criterion: 'S06' })
})

test('a sentence counts as used where its words occur, whatever its line breaks and full stop', () => {
  const all = sourceGroups(sheet, standard).flatMap(({ sources }) => sources)
  expect(all.filter(({ usedIn }) => usedIn !== undefined).map(({ key, usedIn }) => [key, usedIn])).toEqual([['reason S03', 'problems']])
})

test('filters count and keep by use and kind, the search by words and number', () => {
  const groups = sourceGroups(sheet, standard)
  expect((['all', 'unused', 'reason', 'note', 'view'] as const).map((filter) => countSources(groups, filter))).toEqual([6, 5, 2, 3, 1])
  const found = (words: string) => filtered(groups, 'all', words).flatMap(({ sources }) => sources.map(({ key }) => key))
  expect(found('r16')).toEqual(['view R16'])
  expect(found('办公 用房')).toEqual(['note N001'])
})

test('without a standard all texts form one group', () => {
  expect(sourceGroups(sheet, undefined).map(({ dimension, sources }) => [dimension, sources.length])).toEqual([[undefined, 4]])
})

test('an inserted sentence goes on with the numbers before it', () => {
  expect(numbered('', '甲。')).toBe('甲。')
  expect(numbered('1. 一。\n', '甲。')).toBe('2. 甲。')
  expect(numbered('9、九。', '甲。')).toBe('10、甲。')
  expect(numbered('总的看，', '甲。')).toBe('甲。')
})

test('the stages choose from their own conclusions; 绩效评价 leaves the wording free', () => {
  expect(conclusionsOf('实地评估').map(({ written }) => written)).toEqual(['通过', '整改后复核', '不通过'])
  expect(conclusionsOf('方案评审').map(({ written }) => written)).toEqual(['建议通过', '修改后复核', '不通过'])
  expect(conclusionsOf('绩效评价')).toEqual([])
})
