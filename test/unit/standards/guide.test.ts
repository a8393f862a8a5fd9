import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  conditionSchema,
  formulaSchema,
  openedBandsSchema,
  resultTestSchema,
  scaleSchema,
  valueSchema,
} from '#shared/standard/modelSchema.ts'
import { readNotation, type Slotted } from '#shared/standard/template/notation/read.ts'
import words from '#shared/standard/template/notation/words.json' with { type: 'json' }

const guide = readFileSync(new URL('../../../docs/standards.md', import.meta.url), 'utf8')
const schemas = {
  value: valueSchema,
  scale: scaleSchema,
  formula: formulaSchema,
  ranges: openedBandsSchema,
  test: resultTestSchema,
} as const

/** What a code span of the guide is, by how it begins; other spans are words, ids and commands. */
function slotOf(span: string): Slotted | undefined {
  if (/^(线性|分档|按单位|固定)[([]/.test(span)) return 'scale'
  if (/^(分部分|分支|择优\(各式)/.test(span)) return 'formula'
  if (/^(比率|增长|变化|完成率|方案目标|条数|择优\(各项|和)\(/.test(span) || /^\w+\(.+\)$/.test(span)) return 'value'
  if (/^(得分|连续|数值)\(/.test(span)) return 'test'
  if (/^\w+\[/.test(span)) return 'ranges'
  if (/^\S+ \d+(:\d+)?;/.test(span)) return 'levels'
  if (/→/.test(span) && /^(\w+=|未填)/.test(span)) return 'applies'
  return /^\w+=[\p{L}|]+( 且 .*)?$/u.test(span) ? 'when' : undefined
}

const spans = [...guide.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`]+)`/g)]
  .map(([, span]) => span!)
  .filter((span) => slotOf(span) !== undefined)

test('the guide has examples of every kind', () => {
  expect(new Set(spans.map(slotOf))).toEqual(new Set(['scale', 'formula', 'value', 'test', 'ranges', 'levels', 'applies', 'when']))
  expect(spans.length).toBeGreaterThan(40)
})

test.each(spans.filter((span) => !span.includes('…')))('%s can be entered as it stands', (span) => {
  const slot = slotOf(span)!
  const read = readNotation(slot, span)
  expect(read).toMatchObject({ ok: true })
  const schema = slot in schemas ? schemas[slot as keyof typeof schemas] : slot === 'when' ? conditionSchema.array() : undefined
  if (read.ok && schema !== undefined) expect(schema.safeParse(read.value).error?.issues ?? []).toEqual([])
})

/** Every text of the notation: names of things, labels of keys, words of closed lists. */
function textsOf(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsOf) : []
}

test('the guide names every word of the notation', () => {
  const slots = /^[A-Za-z]+$/
  const all = textsOf(words).filter((word) => !slots.test(word))
  expect(all.length).toBeGreaterThan(100)
  expect(all.filter((word) => !guide.includes(word))).toEqual([])
})
