import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { checkFormat } from '#shared/format/read.ts'
import { planSchema } from '#shared/plan/format.ts'
import { taskSchema } from '#shared/plan/task.ts'
import { answersSchema } from '#shared/review/answers.ts'
import { standardSchema } from '#shared/standard/format.ts'
import type { Fault } from '#shared/text/fault.ts'
import { wantWords } from '#shared/text/faultWords.ts'
import { sayFault, sayPlace } from '#shared/text/say.ts'
import * as zh from '#shared/text/zh/index.ts'

const path = (name: string) => fileURLToPath(new URL(`../../../resources/${name}`, import.meta.url))
const json = (name: string) => JSON.parse(readFileSync(path(name), 'utf8')) as unknown

test('places are said by the names of their keys', () => {
  expect(sayPlace('zh-CN', '/units/0/name')).toBe('单位第 1 项 › 名称')
  expect(sayPlace('zh-CN', '/figures/total_income/declared/2024')).toBe('指标数据 › 总收入 › 申报值 2024 年')
  expect(sayPlace('zh-CN', '/documents/2023/pages')).toBe('文件清单第 2024 项 › 页数')
  expect(sayPlace('zh-CN', '/settings/a~1b')).toBe('设置 › “a/b”')
  expect(sayPlace('en-US', '/units/0/name')).toBe('organisations item 1 › name')
  expect([sayPlace('zh-CN', '「评分」D5'), sayPlace('zh-CN', '12'), sayPlace('zh-CN', '')]).toEqual(['「评分」D5', '12', ''])
})

test('a date, a choice and a length are wanted in words', () => {
  const fault = { code: 'schema.type', name: 'plan.json', at: '/dates/apply', want: '/^[12][0-9]{3}-[0-9]{2}-[0-9]{2}$/' }
  expect(sayFault('zh-CN', fault)).toBe('plan.json 日期 › 申请日期：取值不合格式，应为日期，如 2026-01-31')
  expect(sayFault('en-US', { ...fault, want: 'linear | weighted_count' })).toContain('linear, weighted count')
  expect(wantWords(zh, '1–200')).toBe('1–200 个字')
})

/** Every pattern of the published schemas, as zod writes it in an issue. */
function patterns(): readonly string[] {
  const found = new Set<string>()
  for (const name of readdirSync(path('schemas')))
    for (const match of readFileSync(path(`schemas/${name}`), 'utf8').matchAll(/"pattern": ("(?:[^"\\]|\\.)*")/g))
      found.add(JSON.parse(match[1]!) as string)
  return [...found]
}

test.each(patterns())('the pattern %s has words of its own', (pattern) => {
  expect(wantWords(zh, `/${pattern}/`)).not.toBe(zh.wants.pattern)
})

/** Every leaf and branch of a value, of a list the first, spoilt in the ways a format refuses. */
function* spoilt(value: unknown): Generator<unknown> {
  const wrong = ['', -1, 1.5, true, 'not-a-date', ['x'], { stranger: 1 }]
  yield* wrong
  if (Array.isArray(value))
    for (const [at, member] of value.slice(0, 1).entries()) for (const change of spoilt(member)) yield value.with(at, change)
  else if (typeof value === 'object' && value !== null)
    for (const [key, member] of Object.entries(value)) {
      const { [key]: _, ...rest } = value as Record<string, unknown>
      yield rest
      for (const change of spoilt(member)) yield { ...value, [key]: change }
    }
}

const formats = [
  ['plan', planSchema, 'samples/rare-earth/plan.json'],
  ['task', taskSchema, 'samples/rare-earth/task-performance.json'],
  ['standard', standardSchema, 'standards/performance-comprehensive.json'],
  ['answers', answersSchema, 'samples/rare-earth/answers-performance-W01.json'],
] as const

test.each(formats)('no fault of a %s shows a pattern, a pointer or a word of the program', (kind, schema, file) => {
  // Every figure is read alike: a few are enough.
  const valid = json(file) as Record<string, unknown>
  if (typeof valid.figures === 'object') valid.figures = Object.fromEntries(Object.entries(valid.figures!).slice(0, 12))
  const faults = new Map<string, Fault>()
  for (const value of spoilt(valid)) {
    const read = checkFormat(schema as never, kind, value, 'F.json')
    if (!read.ok) for (const fault of read.faults) faults.set(`${fault.code} ${fault.at?.replace(/\d+/g, '0')} ${fault.want}`, fault)
  }
  expect(faults.size).toBeGreaterThan(50)
  const bad = [...faults.values()].flatMap((fault) => {
    const given = [fault.got ?? '', 'F.json', 'stranger'].reduce(
      (text, part) => (part ? text.replaceAll(part, '') : text),
      sayFault('zh-CN', fault),
    )
    return /\/\^|\/[a-z]+\/|\/\d|[a-z_]{4,}/.test(given.replace(/files\/ 开头|true 或 false|pdf、xlsx、[a-z、]*/g, ''))
      ? [`${JSON.stringify(fault)} → ${given}`]
      : []
  })
  expect(bad).toEqual([])
})

test('no sentence about faults has a pattern, a pointer or a key of a format', () => {
  const commands =
    /openssl cms[^，]*|-keyopt [a-z_:]+|TIC_PASSPHRASE|keytool -importkeystore|jar cMf|zip -rX|DS_Store|BagIt|CAdES|PostgreSQL|\{\w+\}/g
  const bad = Object.entries(zh.faults).filter(([, text]) => /\/\^|[（ ]\/[a-z]|[a-z]+_[a-z]|[a-z][A-Z]/.test(text.replace(commands, '')))
  expect(bad).toEqual([])
})
