import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseStrictJson } from '#shared/format/json.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

function faults(text: string): readonly string[] {
  const parsed = parseStrictJson(bytes(text), 'x.json')
  return parsed.ok ? [] : parsed.faults.map((fault) => `${fault.code}${fault.at === undefined ? '' : ` ${fault.at}`}`)
}

test('any JSON of safe integers and clean texts is read as JSON.parse reads it', () => {
  const clean = fc
    .string({ unit: 'grapheme' })
    .filter((text) => !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(text))
  const key = clean.filter((text) => !['__proto__', 'constructor', 'prototype'].includes(text))
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constant(null),
      fc.boolean(),
      fc.maxSafeInteger(),
      clean,
      fc.array(tie('value')),
      fc.dictionary(key, tie('value')),
    ),
  }))
  fc.assert(
    fc.property(value, fc.constantFrom(0, 1, '\t'), (document, indent) => {
      const text = JSON.stringify(document, null, indent)
      const parsed = parseStrictJson(bytes(text), 'x')
      expect(parsed.ok ? parsed.value : parsed.faults).toEqual(JSON.parse(text))
    }),
  )
})

test('what JSON.parse refuses is refused as a syntax fault, and nothing throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]":,0123456789-+.eE \n\\untrfalse') }), (text) => {
      const strict = parseStrictJson(bytes(text), 'x')
      let lenient = true
      try {
        JSON.parse(text)
      } catch {
        lenient = false
      }
      const syntax = !strict.ok && strict.faults.some((fault) => fault.code === 'json.syntax')
      expect(syntax).toBe(!lenient)
    }),
    { numRuns: 3000 },
  )
})

describe('faults', () => {
  test.each([
    ['syntax: position as line and column', '{\n "a": tru\n}', ['json.syntax 2:7']],
    ['a comment', '{} // x', ['json.syntax 1:4']],
    ['NaN', '[NaN]', ['json.syntax 1:2']],
    ['a raw newline in a text', '["a\nb"]', ['json.syntax 1:4']],
    ['a leading zero', '[01]', ['json.syntax 1:3']],
    ['a bare minus', '[-]', ['json.syntax 1:2']],
    ['a plus', '[+1]', ['json.syntax 1:2']],
    ['a single quote', "['a']", ['json.syntax 1:2']],
    ['an unknown escape', '["\\x"]', ['json.syntax 1:4']],
    [
      'numbers: fraction, exponent, too great, each with its place',
      '{"a":1.5,"b":[1e2,9007199254740992]}',
      ['json.number /a', 'json.number /b/0', 'json.number /b/1'],
    ],
    ['the greatest safe integers', '[9007199254740991,-9007199254740991,-0,0]', []],
    ['a key twice, compared after escapes', '{"ab":1,"a\\u0062":2}', ['json.duplicate-key /ab']],
    ['the same key in two objects', '[{"a":1},{"a":2}]', []],
    [
      'forbidden keys at any depth, written with escapes',
      '[{"__proto\\u005f_":1},{"constructor":{"prototype":1}}]',
      ['json.forbidden-key /0/__proto__', 'json.forbidden-key /1/constructor/prototype', 'json.forbidden-key /1/constructor'],
    ],
    ['pointers escape ~ and /', '{"a/b~c":1.5}', ['json.number /a~1b~0c']],
    [
      'a lone high, a lone low and a swapped pair',
      '["\\ud800","\\udc00","\\udc00\\ud800"]',
      ['json.surrogate /0', 'json.surrogate /1', 'json.surrogate /2'],
    ],
    ['a pair', '["\\ud83d\\ude00"]', []],
    [
      'control characters, escaped and raw',
      '["\\u0000","\\r","\u007f","\u0085","\u2067"]',
      [0, 1, 2, 3, 4].map((at) => `json.control-character /${at}`),
    ],
    ['newline and tab', '["a\\nb\\tc"]', []],
    ['a control character in a key', '{"a\\u0001":1}', ['json.control-character ']],
    [
      'all at once, in the order of the codes',
      '{"a":"\\ud800","a":1.5,"b":"\\u0001"}',
      ['json.duplicate-key /a', 'json.number /a', 'json.surrogate /a', 'json.control-character /b'],
    ],
    ['32 levels', '['.repeat(32) + ']'.repeat(32), []],
    ['33 levels', '['.repeat(33) + ']'.repeat(33), [`json.too-deep ${'/0'.repeat(32)}`]],
    ['a million levels', '['.repeat(1_000_000), [`json.too-deep ${'/0'.repeat(32)}`]],
  ])('%s', (_, text, expected) => {
    expect(faults(text)).toEqual(expected)
  })

  test('bytes: BOM, no UTF-8, encoded surrogates, too many', () => {
    const codes = (given: Uint8Array, limit = 100) => {
      const parsed = parseStrictJson(given, 'x', { maxBytes: limit, maxDepth: 32 })
      return parsed.ok ? [] : parsed.faults.map((fault) => fault.code)
    }
    expect(codes(bytes('\ufeff{}'))).toEqual(['json.bom'])
    expect(codes(bytes('\ufeff{'))).toEqual(['json.bom', 'json.syntax'])
    expect(codes(Uint8Array.of(0x22, 0xff, 0x22))).toEqual(['json.encoding'])
    expect(codes(Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22))).toEqual(['json.encoding'])
    expect(codes(Uint8Array.of(0xff, 0xfe, 0x7b, 0x00))).toEqual(['json.encoding'])
    expect(codes(bytes('"'.padEnd(101, 'x')))).toEqual(['json.too-large'])
  })
})
