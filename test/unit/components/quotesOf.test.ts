import { expect, test } from 'vitest'
import guideline from '#resources/guideline.json' with { type: 'json' }
import { builtInStandards } from '#services/standards/builtIn.ts'
import { ruleCatalogue } from '#shared/rules/catalogue.ts'
import { quotesOf } from '../../../renderer/components/guideline/quotesOf.ts'

const { clauses } = guideline
const named = (citation: string) => quotesOf(citation, clauses).map(({ clause }) => clause)

test('a citation is read clause by clause, ranges and several at once too', () => {
  expect(named('三(三)1 ¶4; 三(六)1')).toEqual(['三(三)1', '三(六)1'])
  expect(named('一(二)2–3')).toEqual(['一(二)2', '一(二)3'])
  expect(named('三(七)2 vs 四(四)')).toEqual(['三(七)2', '四(四)'])
  expect(named('依据 三(一)1，二')).toEqual(['三(一)1', '二'])
  expect(named('数据自洽性')).toEqual([])
})

test('a section brings its items, a ¶ points at one of its paragraphs', () => {
  const [section] = quotesOf('三(一)', clauses)
  expect(section?.headings).toEqual(['三、建设要求', '（一）建设类型'])
  expect(section?.paragraphs.map(({ text }) => text.slice(0, 4))).toEqual(
    ['根据功能', '1.综合', '2.专业'].map((start) => expect.stringContaining(start)),
  )
  const [experts] = quotesOf('三(三)1 ¶3', clauses)
  expect(experts?.paragraphs.filter(({ cited }) => cited).map(({ text }) => text)).toEqual([
    expect.stringMatching(/^技术指导委员会由.*三分之一/),
  ])
})

test('every clause the default standards and the rules cite has its text', () => {
  const cited = [
    ...builtInStandards().flatMap(({ standard }) => [
      ...standard.criteria.flatMap((criterion) => criterion.clauses),
      ...standard.redLines.map((line) => line.clause),
    ]),
    ...ruleCatalogue.map(({ clause }) => clause).filter((clause) => /[(¶二]/.test(clause)),
  ]
  expect(
    cited.filter((clause) => quotesOf(clause, clauses).every(({ paragraphs }) => paragraphs.every(({ cited: here }) => !here))),
  ).toEqual([])
})
