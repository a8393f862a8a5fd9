import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sayPlace } from '#shared/text/say.ts'

interface Shape {
  readonly properties?: Readonly<Record<string, unknown>>
}

/** Every key that a standard can have, at any depth. */
function keysOf(shape: unknown): readonly string[] {
  if (typeof shape !== 'object' || shape === null) return []
  const own = Object.keys((shape as Shape).properties ?? {})
  return [...own, ...Object.values(shape).flatMap(keysOf)]
}

test('every key of a standard has a name in both languages, so that no fault shows a key', () => {
  const schema: unknown = JSON.parse(readFileSync(new URL('../../../resources/schemas/standard.schema.json', import.meta.url), 'utf8'))
  const keys = [...new Set(keysOf(schema))].filter((key) => /^[a-z]/i.test(key))
  expect(keys.length).toBeGreaterThan(100)
  for (const locale of ['zh-CN', 'en-US'] as const) expect(keys.filter((key) => /[“”"]/.test(sayPlace(locale, `/${key}`)))).toEqual([])
})
