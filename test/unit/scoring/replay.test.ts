import { Readable, Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { replayStream } from '#services/score/replayStream.ts'
import { createReplay } from '#shared/scoring/index.ts'
import { caseLines } from '../../bench/cases.mjs'
import { standard } from './sampleCases.ts'

const ids = [
  'plan-comprehensive',
  'plan-specialized',
  'visit-comprehensive',
  'visit-specialized',
  'performance-comprehensive',
  'performance-specialized',
]
const standards = ids.map(standard)
const replay = createReplay(standards, 'zh-CN')
const sheet = '{"E05":1050,"E06":500,"E12":900,"E14":550,"E16":400}'
const plan = standards[0]!.criteria.map(({ id, max }) => `"${id}":${max}`).join(',')

/** A 绩效评价 case as text: fields given replace those of a sound one. */
function line(fields: Readonly<Record<string, string>> = {}): string {
  const all: Readonly<Record<string, string>> = {
    case: '"c1"',
    standard: '"performance-comprehensive"',
    facts: '{}',
    sheets: `[${sheet}]`,
    ...fields,
  }
  return `{${Object.entries(all)
    .map(([key, value]) => `"${key}":${value}`)
    .join(',')}}`
}

function item(id: string, facts: string): unknown {
  const answer = replay(line({ facts }))
  return answer.state === 'error' ? answer.message : answer.items[id]
}

function message(text: string): string {
  const answer = replay(text)
  return answer.state === 'error' ? answer.message : `no error: ${answer.state}`
}

describe('quantities are read as the exact decimal written', () => {
  const scored = (hundredths: number) => ({ state: 'scored', hundredths })
  const mean = (...numbers: readonly string[]) =>
    item('E01', `{"rd_expense_by_year":{${numbers.map((one, place) => `"${2023 + place}":${one}`).join(',')}}}`)
  test.each([
    [['"202"'], 2],
    [['202'], 2],
    [['2.02e2'], 2],
    [['2020E-1'], 2],
    [['202.0'], 2],
    [['202.00000000000000000000'], 2],
    [['201.99999999999999999999'], 1],
    [['"201.99999999999999999999"'], 1],
    [['0.1', '403.9'], 2],
    [['0.1', '"403.89999999999999999"'], 1],
    [['12345678901234567.89'], 600],
    [['1e400'], 600],
    [['-0'], 0],
    [['"-0"'], 0],
  ])('%j', (numbers, want) => expect(mean(...numbers)).toEqual(scored(want)))
  test.each([
    '"1e3"',
    '"01"',
    '".5"',
    '"5."',
    '"+5"',
    '" 5"',
    '"５"',
    '"abc"',
    '""',
    'true',
    'null',
    '[]',
    '{}',
    '-1',
    '-1e-30',
    '"-0.01"',
    '1e99999',
  ])('%s is invalid', (text) => expect(mean(text)).toEqual({ state: 'invalid' }))
  test('a threshold beyond what a float can tell: 1000 and a hair below', () => {
    const ten = (one: string) => item('E10', `{"transfer_income_received":{"2024":${one}}}`)
    expect(ten('1000')).toEqual(scored(600))
    expect(ten('999.9999999999999999999')).toEqual(scored(480))
  })
  test('growth to the digit: 1.1³ of 100 is 133.1', () => {
    const grown = (last: string) => item('E08', `{"tech_contract_by_year":{"2022":100,"2025":${last}}}`)
    expect(grown('133.1')).toEqual(scored(400))
    expect(grown('133.09999999999999999999')).toEqual(scored(300))
  })
})

describe('answers', () => {
  test('a case without facts is incomplete, its total and grade null', () => {
    expect(replay(line({ trim: 'true' }))).toEqual({
      case: 'c1',
      standard: 'performance-comprehensive',
      items: Object.fromEntries(
        ['E01', 'E02', 'E03', 'E04', 'E07', 'E08', 'E09', 'E10', 'E11', 'E13', 'E15'].map((id) => [id, { state: 'missing' }]),
      ),
      formulaTotal: null,
      total: null,
      trimApplied: false,
      grade: null,
      state: 'incomplete',
    })
  })
  test('a standard without formulas totals the sheets alone; trimming needs five', () => {
    const given = (count: number, more: Readonly<Record<string, string>> = {}) =>
      replay(
        line({
          standard: '"plan-comprehensive"',
          sheets: `[${Array.from({ length: count }, () => `{${plan}}`).join(',')}]`,
          trim: 'true',
          ...more,
        }),
      )
    const answer = {
      case: 'c1',
      standard: 'plan-comprehensive',
      items: {},
      formulaTotal: 0,
      total: 10000,
      trimApplied: false,
      grade: '建议通过',
      state: 'final',
    }
    expect(given(4)).toEqual(answer)
    expect(given(5)).toEqual({ ...answer, trimApplied: true })
    expect(given(1, { redLines: '2' })).toEqual({ ...answer, grade: null, state: 'pending' })
  })
  test('the name of the case comes back as it was', () => {
    expect([replay(line({ case: '7' })).case, replay(line({ case: '"\\u4e2d"' })).case, replay('{}').case]).toEqual([7, '中', null])
  })
})

describe('bad lines', () => {
  test.each([
    ['', '不是合法的 JSON（第 0 个字符处）'],
    ['{"case":"c1",}', '不是合法的 JSON（第 13 个字符处）'],
    ['{"case":"c1"} x', '不是合法的 JSON（第 14 个字符处）'],
    ['{"case":NaN}', '不是合法的 JSON（第 8 个字符处）'],
    ['[1]', '一行应是一个 JSON 对象'],
    ['{"case":"a","case":"b"}', '同一键出现两次：case'],
    ['{"case":"a","\\u0063ase":"b"}', '同一键出现两次：case'],
    ['{"case" : "a", "case" : "b"}', '同一键出现两次：case'],
    [line({ case: '{}' }), 'case 的写法不对，应为文字'],
    [line({ standard: '3' }), 'standard 的写法不对，应为文字'],
    [line({ standard: '"nobody"' }), '没有编号为 nobody 的评分标准'],
    [line({ facts: '[]' }), 'facts 的写法不对，应为对象'],
    [line({ sheets: '[]' }), '至少要有一份打分表'],
    [line({ sheets: 'null' }), '至少要有一份打分表'],
    [line({ sheets: '{}' }), 'sheets 的写法不对，应为列表'],
    [line({ sheets: `[${sheet},7]` }), 'sheets[1] 的写法不对，应为对象'],
    [line({ sheets: '[{"E05":1050,"E06":500,"E12":900,"E14":550}]' }), '第 1 份打分表缺少指标 E16'],
    [line({ sheets: `[${sheet},${sheet.replace('}', ',"E01":1}')}]` }), '第 2 份打分表多出指标 E01，该标准没有这一人工评分指标'],
    [line({ sheets: `[${sheet.replace('1050', '1201')}]` }), '第 1 份打分表 E05 的得分应为 0 至 1200 的整数（百分之一分）'],
    [line({ sheets: `[${sheet.replace('1050', '-1')}]` }), '第 1 份打分表 E05 的得分应为 0 至 1200 的整数（百分之一分）'],
    [line({ sheets: `[${sheet.replace('1050', '0.5')}]` }), '第 1 份打分表 E05 的得分应为 0 至 1200 的整数（百分之一分）'],
    [line({ sheets: `[${sheet.replace('1050', '"1050"')}]` }), '第 1 份打分表 E05 的得分应为 0 至 1200 的整数（百分之一分）'],
    [line({ bonus: '300' }), 'bonus 的写法不对，应为非负整数（百分之一分）的列表'],
    [line({ deductions: '[-1]' }), 'deductions 的写法不对，应为非负整数（百分之一分）的列表'],
    [line({ redLines: '"1"' }), 'redLines 的写法不对，应为非负整数'],
    [line({ trim: '1' }), 'trim 的写法不对，应为“true”或“false”'],
    [line({ standard: '"plan-comprehensive"', sheets: `[{${plan}}]`, bonus: '[100]' }), '只有绩效评价计加减分，方案评审不应填写'],
  ])('%s', (text, want) => expect(message(text)).toBe(want))
  test('they are worded in English too', () => {
    const answer = createReplay(standards, 'en-US')(line({ standard: '"nobody"' }))
    expect(answer).toEqual({ case: 'c1', state: 'error', message: 'There is no scoring standard with the id nobody' })
  })
  test('absurd lines are refused, not followed: depth, size, a number of a million digits', () => {
    expect(message('['.repeat(100_000))).toMatch(/^不是合法的 JSON/)
    expect(message(`{"case":"${'x'.repeat(4 * 1024 * 1024)}"}`)).toMatch(/^一行超过/)
    expect(message(`{"case":"\\n${'x'.repeat(1_000_000)}"}`)).toBe('standard 的写法不对，应为文字')
    expect(item('E01', `{"rd_expense_by_year":{"2024":${'9'.repeat(1_000_000)}}}`)).toEqual({ state: 'invalid' })
    expect(item('E01', '{"rd_expense_by_year":{"2024":1e999999999}}')).toEqual({ state: 'invalid' })
  })
  test('the key __proto__ is a key like any other', () =>
    expect(message(line({ sheets: `[${sheet.replace('}', ',"__proto__":1}')}]` }))).toContain('多出指标 __proto__'))
})

describe('the stream', () => {
  async function run(text: string, piece: number): Promise<{ readonly bad: number; readonly out: string }> {
    const bytes = new TextEncoder().encode(text)
    const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, at) => bytes.subarray(at * piece, (at + 1) * piece))
    let out = ''
    const slow = new Writable({
      highWaterMark: 64,
      write(chunk: Uint8Array, _encoding, done) {
        out += new TextDecoder().decode(chunk)
        setImmediate(done)
      },
    })
    return { bad: await replayStream(Readable.from(pieces), replay, slow, new AbortController().signal, () => undefined), out }
  }
  test('answers line for line whatever the pieces, skips blank lines, counts the bad ones', async () => {
    const lines = [...caseLines(5, 40, 0.6), line({ case: '"中文"' })]
    const text = `\ufeff${lines.join('\n')}\r\n\nnot json\n${lines[0]}`
    const whole = await run(text, 1 << 20)
    expect(whole.out.split('\n')).toHaveLength(44)
    expect((await run(text, 7)).out).toBe(whole.out)
    expect(whole.bad).toBe(whole.out.split('\n').filter((one) => one.includes('"state":"error"')).length)
  })
  test('an endless line is refused without being kept', async () => {
    const { bad, out } = await run(`${'x'.repeat(9_000_000)}\n${line()}\n`, 1 << 16)
    expect([bad, out.split('\n').length]).toEqual([1, 3])
  })
})
