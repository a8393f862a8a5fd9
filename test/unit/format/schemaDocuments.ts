/** Builds documents from a JSON Schema: one with every optional key, and a systematic set of variations of it. */
export type JsonSchema = Readonly<Record<string, unknown>>
type Json = unknown

const examples: readonly (readonly [RegExp, string])[] = [
  [/^\^files\//, 'files/a.pdf'],
  [/^\^\[A-Za-z0-9\]/, 'T1'],
  [/^\^\[12\]\[0-9\]\{3\}-.*T/, '2024-02-29T08:00:00+08:00'],
  [/^\^\[12\]\[0-9\]\{3\}-/, '2024-02-29'],
  [/^\^\[0-9a-f\]\{64\}/, 'ab'.repeat(32)],
  [/^\^\[DA\]/, 'D001'],
  [/^\^\[RX\]/, 'R01'],
  [/^\^\[BM\]/, 'B01'],
  [/^\^\[A-Z\]\[0-9\]/, 'S01'],
  [/^\^\[a-z\]\$/, 'a'],
  [/^\^\(total/, 'total'],
  [/^\^\[A-Za-z\]/, 'key'],
  [/^\^G/, 'G01'],
  [/^\^C/, 'C01'],
  [/^\^K/, 'K1'],
  [/^\^D/, 'D001'],
  [/^\^A\[/, 'A001'],
  [/^\^U/, 'U01'],
  [/^\^W/, 'W01'],
  [/^\^20/, '2024'],
  [/\(0\|\[1-9\]/, '12'],
  [/^\^-\?\[0-9\]\{1,40\}/, '8423/3'],
]

/** A document with every key the schema knows, or only with those it must have; `branch` picks among alternatives. */
export function buildDocument(root: JsonSchema, branch: number, minimal = false): Record<string, Json> {
  const within: string[] = []
  return build(root) as Record<string, Json>

  /** A part that holds itself takes its first alternative the second time, which holds none. */
  function build(schema: JsonSchema, again = false): Json {
    if (typeof schema.$ref === 'string') {
      const ref = schema.$ref.slice(8)
      const isAgain = within.includes(ref)
      within.push(ref)
      const built = build((root.$defs as Record<string, JsonSchema>)[ref] as JsonSchema, isAgain)
      within.pop()
      return built
    }
    const choices = (schema.oneOf ?? schema.anyOf) as readonly JsonSchema[] | undefined
    if (choices) return build(choices[again ? 0 : branch % choices.length] as JsonSchema)
    if ('const' in schema) return schema.const
    if (Array.isArray(schema.enum)) return schema.enum.includes('scored') ? 'scored' : schema.enum.at(-1)
    switch (schema.type) {
      case 'object':
        return buildObject(schema)
      case 'array':
        if (minimal && !schema.minItems) return []
        return Array.from({ length: Math.max(1, Number(schema.minItems ?? 1)) }, () => build(schema.items as JsonSchema))
      case 'integer':
        return Math.max(1, Number(schema.minimum ?? 1))
      case 'boolean':
        return true
      default:
        return buildText(schema)
    }
  }

  function buildObject(schema: JsonSchema): Json {
    if (schema.properties === undefined && schema.propertyNames === undefined) return { 'cn.example.note': [null, 'x'] }
    if (schema.properties === undefined) return { 2024: build(schema.additionalProperties as JsonSchema) }
    const required = (schema.required ?? []) as readonly string[]
    const properties = Object.entries(schema.properties as Record<string, JsonSchema>).filter(([key]) => !minimal || required.includes(key))
    return Object.fromEntries(properties.map(([key, value]) => [key, build(value)]))
  }

  function buildText(schema: JsonSchema): string {
    const pattern = String(schema.pattern ?? '')
    const found = examples.find(([shape]) => pattern !== '' && shape.test(pattern))
    if (pattern !== '' && !found) throw new Error(`no example for ${pattern}`)
    return found?.[1] ?? '字'.repeat(Math.max(1, Number(schema.minLength ?? 1)))
  }
}

const texts = [
  '',
  ' ',
  'x'.repeat(20),
  'x'.repeat(21),
  'x'.repeat(41),
  'x'.repeat(200),
  'x'.repeat(201),
  '𠀀'.repeat(200),
  '𠀀'.repeat(201),
]
const longTexts = ['x'.repeat(2000), 'x'.repeat(2001), '𠀀'.repeat(2000), 'x'.repeat(20000), 'x'.repeat(20001), '𠀀'.repeat(20000)]
const shapes = [
  '-1',
  '-0',
  '01',
  '0',
  '1.5',
  '1.1234567',
  '9'.repeat(15),
  '9'.repeat(16),
  '١',
  '1\n',
  '2024',
  '1999',
  '8423/3',
  '1/0',
  '-5/3',
]
const dates = ['2024-02-30', '2023-02-29', '2024-13-01', '2024-00-10', '0999-01-01', '2024-1-1', '2024-02-29', '2000-02-29', '1900-02-29']
const times = [
  '2024-02-30T08:00:00Z',
  '2024-01-01T24:00:00Z',
  '2024-01-01T08:00:00',
  '2024-01-01T08:00:00.123+08:00',
  '2024-01-01T08:60:00Z',
]
const ids = [
  'D01',
  'D123456',
  'A001',
  'U1',
  'U0001',
  'W01',
  'S1',
  'R16',
  'X08',
  'M01',
  'g',
  'K0',
  'K9',
  'files/',
  'files/x',
  'a b',
  '-a',
  'a'.repeat(65),
]
const digests = ['AB'.repeat(32), 'ab'.repeat(31)]
const numbers = [
  -1, 0, 1, 2, 3, 24, 50, 51, 100, 101, 120, 121, 1000, 1001, 1999, 2000, 2099, 2100, 9999, 10000, 10001, 100000, 100001, 1.5,
]
const others = [null, true, 'true', 5, [], {}, [1, 1], { '1999': '1' }, { at: '2024-01-01' }, { from: '2024-01-01' }]

/** Every way of spoiling (or not) one place of a document: each gives the whole document anew. Places can be left out that are built like others. */
export function* variations(document: Json, worthTrying: (path: readonly (string | number)[]) => boolean): Generator<Json> {
  for (const path of placesOf(document, []).filter(worthTrying)) {
    const value = at(document, path)
    for (const next of candidates(value)) yield replaced(document, path, next)
    if (path.length > 0 && typeof path.at(-1) === 'string') yield replaced(document, path, undefined)
  }
}

function candidates(value: Json): readonly Json[] {
  if (value === null) return []
  if (typeof value === 'string') return [...spoiledTexts(value), ...others]
  if (typeof value === 'number') return [...numbers, '1', null, [], {}]
  if (typeof value === 'boolean') return [false, 'true', null, 0]
  if (Array.isArray(value)) return [[], null, {}, 'x', ...lengths(value)]
  const object = value as Record<string, Json>
  const years = Object.keys(object)[0] === '2024' ? [2021, 2022, 2023, 2025, 2026].map((year) => [String(year), object['2024']]) : []
  const wide = years.length > 0 ? [Object.fromEntries(years), { ...Object.fromEntries(years), ...object }] : []
  return [{}, null, [], 'x', { ...object, unknown: 1 }, ...wide]
}

/** Each kind of text has its own borders; all share the short ones. */
function spoiledTexts(value: string): readonly string[] {
  if (value.startsWith('字')) return [...texts, ...longTexts, '字'.repeat(17), '字'.repeat(18), '字'.repeat(19)]
  if (/^\d{4}-/.test(value)) return ['', ' ', ...dates, ...times]
  if (/^\d/.test(value)) return ['', ' ', ...shapes, ...dates.slice(0, 1)]
  if (value.length === 64) return ['', ...digests, ...ids.slice(0, 2)]
  return ['', ' ', ...ids, ...texts.slice(2, 5), ...dates.slice(0, 1)]
}

/** Lists at and above the usual limits, and with a member twice. */
function lengths(list: readonly Json[]): readonly Json[] {
  if (list.length === 0) return []
  const sizes = [2, 3, 4, 5, 6, 7, 9, 10, 11, 20, 21, 26, 27, 50, 51, 60, 61, 100, 101, 200, 201]
  return sizes.map((size) => Array.from({ length: size }, (_, index) => list[index % list.length]))
}

function placesOf(value: Json, path: readonly (string | number)[]): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Object.entries(value).flatMap(([key, member]) => placesOf(member, [...path, Array.isArray(value) ? Number(key) : key]))
  return [path, ...inner]
}

function at(document: Json, path: readonly (string | number)[]): Json {
  return path.reduce<Json>((value, step) => (value as Record<string | number, Json>)[step], document)
}

/** A copy with one place replaced; `undefined` removes the key. */
function replaced(document: Json, path: readonly (string | number)[], next: Json): Json {
  const [step, ...rest] = path
  if (step === undefined) return next
  if (Array.isArray(document)) return document.map((member, index) => (index === step ? replaced(member, rest, next) : member))
  const copy = { ...(document as Record<string, Json>) }
  if (rest.length === 0 && next === undefined) delete copy[step]
  else copy[step] = replaced(copy[step], rest, next)
  return copy
}
