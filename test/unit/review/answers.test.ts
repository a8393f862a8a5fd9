import { expect, test } from 'vitest'
import { secondsAfter } from '#shared/format/time.ts'
import type { Answers } from '#shared/review/answers.ts'
import { checkAnswers } from '#shared/review/answersCheck.ts'
import { editsOf } from '#shared/review/answersEdits.ts'
import { sampleAnswersFile, sampleContext } from './sample.ts'

const context = sampleContext('rare-earth', 'performance')
const good = sampleAnswersFile('rare-earth', 'answers-performance-W05.json')
type Deep<T> = T extends readonly (infer E)[] ? Deep<E>[] : T extends object ? { -readonly [K in keyof T]: Deep<T[K]> } : T

function faultsOf(change: (answers: Deep<Answers>) => void): string[] {
  const answers = structuredClone(good) as Deep<Answers>
  change(answers)
  return checkAnswers(answers as Answers, context).map(({ code, at }) => `${code} ${at}`)
}
const mark = (answers: Deep<Answers>, criterion: string) => {
  const entry = answers.marks.find((each) => each.criterion === criterion)
  if (entry === undefined) throw new Error(criterion)
  return entry
}
const at = (criterion: string) => `/marks/${good.marks.findIndex((each) => each.criterion === criterion)}`

test('the sample is fine as it is', () => {
  expect(faultsOf(() => undefined)).toEqual([])
})

test.each<[string, (answers: Deep<Answers>) => void, string[]]>([
  [
    'another task',
    (a) => {
      a.task = 'T2'
    },
    ['answers.task /task'],
  ],
  [
    'another package',
    (a) => {
      a.package.id = 'PKG-2'
    },
    ['answers.task /package/id'],
  ],
  [
    'another revision',
    (a) => {
      a.package.revision = 2
    },
    ['answers.task /package/revision'],
  ],
  [
    'another version of the standard',
    (a) => {
      a.standard = { id: 'performance-comprehensive', version: '2025.1' }
    },
    ['answers.task /standard/version'],
  ],
  ['no standard', (a) => void delete a.standard, ['answers.task /standard/id', 'answers.task /standard/version']],
  [
    'an expert not on the panel',
    (a) => {
      a.expert = 'W77'
    },
    ['answers.expert /expert'],
  ],
  [
    'the secretary',
    (a) => {
      a.expert = 'W90'
    },
    ['answers.expert /expert'],
  ],
  [
    'the supervisor',
    (a) => {
      a.expert = 'W91'
    },
    ['answers.expert /expert'],
  ],
  [
    'marks without the pledge',
    (a) => {
      a.pledge.accepted = false
    },
    ['answers.pledge /pledge/accepted'],
  ],
  [
    'marks after recusal',
    (a) => {
      a.recusal.declared = true
    },
    ['answers.pledge /recusal/declared'],
  ],
  [
    'a criterion missing',
    (a) => {
      a.marks = a.marks.filter(({ criterion }) => criterion !== 'E16')
    },
    ['answers.criterion /marks'],
  ],
  ['a criterion twice', (a) => void a.marks.push({ ...mark(a, 'E16') }), [`answers.criterion /marks/${good.marks.length}/criterion`]],
  [
    'a formula criterion',
    (a) => void a.marks.push({ criterion: 'E01', mark: 500, citations: [] }),
    [`answers.criterion /marks/${good.marks.length}/criterion`],
  ],
  [
    'an unknown criterion',
    (a) => void a.marks.push({ criterion: 'Z99', mark: 0, citations: [] }),
    [`answers.criterion /marks/${good.marks.length}/criterion`],
  ],
  [
    'a note on an unknown criterion',
    (a) => {
      a.notes = [{ kind: '核查', text: '记录', criterion: 'Z99' }]
    },
    ['answers.criterion /notes/0/criterion'],
  ],
  [
    'a mark over the maximum',
    (a) => void Object.assign(mark(a, 'E16'), { mark: 550, reason: '理由' }),
    [`answers.range ${at('E16')}/mark`],
  ],
  ['a mark off the step', (a) => void Object.assign(mark(a, 'E05'), { mark: 1025 }), [`answers.range ${at('E05')}/mark`]],
  [
    'an amount the standard does not know',
    (a) => {
      a.adjustments = [{ item: 'B02', amount: 200, reason: '理由', citations: [] }]
    },
    ['answers.range /adjustments/0/amount'],
  ],
  ['no finding where one is due', (a) => void delete mark(a, 'E14').finding, [`answers.finding ${at('E14')}/finding`]],
  [
    'a finding where none applies',
    (a) => {
      mark(a, 'E05').finding = '属实'
    },
    [`answers.finding ${at('E05')}/finding`],
  ],
  [
    '不属实 above half',
    (a) => void Object.assign(mark(a, 'E14'), { finding: '不属实', mark: 350, reason: '理由' }),
    [`answers.cap ${at('E14')}/mark`],
  ],
  ['不属实 at half', (a) => void Object.assign(mark(a, 'E14'), { finding: '不属实', mark: 300, reason: '理由' }), []],
  [
    '无法核实 above 60 %',
    (a) => void Object.assign(mark(a, 'E14'), { finding: '无法核实', mark: 400, reason: '理由' }),
    [`answers.cap ${at('E14')}/mark`],
  ],
  [
    '无法核实 at 60 %, without a reason',
    (a) => void Object.assign(mark(a, 'E14'), { finding: '无法核实', mark: 350 }),
    [`answers.reason ${at('E14')}/reason`],
  ],
  ['below 60 % without a reason', (a) => void Object.assign(mark(a, 'E05'), { mark: 700 }), [`answers.reason ${at('E05')}/reason`]],
  ['at 60 % exactly no reason is due', (a) => void Object.assign(mark(a, 'E12'), { mark: 600 }), []],
  [
    'above 95 % with a blank reason',
    (a) => void Object.assign(mark(a, 'E05'), { mark: 1200, reason: ' ' }),
    [`answers.reason ${at('E05')}/reason`],
  ],
  [
    'a document that is not there',
    (a) => {
      mark(a, 'E05').citations = [{ document: 'D999', page: 1 }]
    },
    [`answers.citation ${at('E05')}/citations/0`],
  ],
  [
    'a page that is not there',
    (a) => {
      mark(a, 'E05').citations = [{ document: 'D022', page: 9999 }]
    },
    [`answers.citation ${at('E05')}/citations/0`],
  ],
  [
    'a photo that is not there',
    (a) => {
      mark(a, 'E05').citations = [{ document: 'A001', page: 1 }]
    },
    [`answers.citation ${at('E05')}/citations/0`],
  ],
  [
    'a photo whose file was not read',
    (a) => {
      a.attachments = [{ id: 'A001', title: '照片', file: 'a.jpg', kind: 'jpg' }]
    },
    ['answers.citation /attachments/0/file'],
  ],
  [
    'a declared value unlike the plan’s',
    (a) => void Object.assign(a.values?.[0] ?? {}, { declared: '1' }),
    ['answers.value /values/0/declared'],
  ],
  ['a yearly value without its year', (a) => void delete a.values?.[0]?.year, ['answers.value /values/0/declared']],
  [
    'a value verified twice',
    (a) => void a.values?.push({ ...(a.values[0] as NonNullable<typeof a.values>[number]) }),
    ['answers.value /values/1'],
  ],
  ['an unknown figure', (a) => void Object.assign(a.values?.[0] ?? {}, { figure: 'constructor' }), ['answers.value /values/0/declared']],
  [
    'a fraction of a person',
    (a) => {
      a.values = [{ figure: 'total_staff', declared: '128', verified: '127.5', reason: '理由', citations: [] }]
    },
    ['answers.value /values/0/verified'],
  ],
  [
    'an unknown adjustment',
    (a) => {
      a.adjustments = [{ item: 'B99', amount: 100, reason: '理由', citations: [] }]
    },
    ['answers.item /adjustments/0/item'],
  ],
  [
    'an unknown red line',
    (a) => {
      a.redLines = [{ item: 'z', clue: '线索', citations: [] }]
    },
    ['answers.item /redLines/0/item'],
  ],
  [
    'an unknown rule',
    (a) => {
      a.ruleNotes = [{ rule: 'R99', view: '认可', note: '意见' }]
    },
    ['answers.item /ruleNotes/0/rule'],
  ],
  [
    'consultation at a scored stage',
    (a) => {
      a.consultation = { topics: [{ topic: '定位', view: '可行' }], rectifications: [], conclusion: '完善后再申请' }
    },
    ['answers.task /consultation'],
  ],
])('%s', (_, change, expected) => {
  expect(faultsOf(change)).toEqual(expected)
})

test('every fault is listed at once', () => {
  const found = faultsOf((a) => {
    a.task = 'T2'
    a.expert = 'W90'
    mark(a, 'E05').mark = 1025
    mark(a, 'E06').citations = [{ document: 'D999', page: 1 }]
  })
  expect(found).toEqual([
    'answers.task /task',
    'answers.expert /expert',
    `answers.range ${at('E05')}/mark`,
    `answers.citation ${at('E06')}/citations/0`,
  ])
})

test('one who recused and marks nothing is fine', () => {
  const recused = (a: Deep<Answers>) => {
    a.recusal = { declared: true, relations: ['合作项目'], reason: '曾合作' }
    a.marks = []
  }
  expect(faultsOf(recused)).toEqual([])
})

test('without a relation nobody recuses or explains', () => {
  const declares = (declared: boolean) => (a: Deep<Answers>) => {
    a.recusal = { declared, relations: [], reason: '其他安排' }
    if (declared) a.marks = []
  }
  for (const declared of [true, false]) expect(faultsOf(declares(declared))).toEqual(['answers.recusal /recusal/relations'])
})

test('edit n is made n seconds after the clock, in its offset', () => {
  const drafts = editsOf(good, { photos: new Map() }, 'a'.repeat(64))
  expect(drafts.slice(0, 3).map(({ at: time, act }) => [time, act.kind])).toEqual([
    ['2026-09-17T16:00:00+08:00', 'pledge.accepted'],
    ['2026-09-17T16:00:01+08:00', 'recusal.declared'],
    ['2026-09-17T16:00:02+08:00', 'value.verified'],
  ])
  expect(secondsAfter('2026-12-31T23:59:58+08:00', 3)).toBe('2027-01-01T00:00:01+08:00')
  expect(secondsAfter('2026-12-31T23:59:58-03:30', 3)).toBe('2027-01-01T00:00:01-03:30')
  expect(secondsAfter('2026-12-31T23:59:58.250Z', 3)).toBe('2027-01-01T00:00:01.250Z')
})
