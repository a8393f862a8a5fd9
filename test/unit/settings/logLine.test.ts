import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { keptLine, logEvents, logLine } from '#services/settings/logLine.ts'
import { parseStrictJson } from '#shared/format/json.ts'

/** What a person wrote or a package contains, in several scripts; none of it may reach the log. */
const content = [
  '草原上的理由',
  'ᠮᠣᠩᠭᠣᠯ',
  'བོད་ཡིག',
  'ئۇيغۇر',
  'Наран',
  'Alta',
  'T2026-rare-earth-visit',
  '8.50',
  'visit.ticplan',
  '/home/li/a.pdf',
]
const time = '2026-11-30T08:00:00.000Z'

/** Errors as this program meets them, whose messages quote what they stumbled over. */
async function provoked(): Promise<readonly unknown[]> {
  const errors: unknown[] = []
  const attempts: (() => unknown)[] = content.flatMap((word) => [
    () => JSON.parse(`{"reason": ${word}`),
    () => JSON.parse(`${word}}`),
    () => (undefined as never)[word],
    () => z.strictObject({ a: z.literal('x') }).parse({ a: word, [word]: 1 }),
    () => new URL(word),
    () => {
      throw new Error(`${word}\n    at ${word} (/x/${word}.ts:1:2)\nand more`)
    },
    () => {
      throw Object.assign(new Error(word), { name: word, code: word })
    },
    () => {
      throw word
    },
  ])
  for (const attempt of attempts) {
    try {
      attempt()
    } catch (error) {
      errors.push(error)
    }
  }
  for (const word of content) await readFile(`/nowhere/${word}`).catch((error) => errors.push(error))
  return errors
}

test('an error whose message quotes content comes into the log as class, system code and places of the program', async () => {
  const errors = await provoked()
  expect(errors.length).toBeGreaterThan(70)
  const lines = errors.flatMap((error) => {
    const text = String((error as Error)?.stack ?? error)
    // as main catches it, as a thread sends it, and as the page's console prints it
    return [logLine('crash', { error }), logLine('worker failed', { error: text }), logLine('page error', { error: `Uncaught ${text}` })]
  })
  for (const word of content) for (const line of lines) expect(line).not.toContain(word)
  expect(lines.filter((line) => /^crash SyntaxError /.test(line)).length).toBeGreaterThan(5)
  expect(lines.filter((line) => line.includes('system=ENOENT')).length).toBeGreaterThanOrEqual(content.length)
  expect(lines.filter((line) => /logLine\.test\.ts:\d+:\d+/.test(line)).length).toBeGreaterThan(30)
  for (const line of lines) expect(keptLine(`${time} ${line}`)).toBe(`${time} ${line}`)
})

test('whatever is not of the form asked for is left out', () => {
  for (const word of content) {
    const line = logLine('call refused', { code: word, call: word, word, number: 850.5 })
    expect(line).toBe('call refused other')
  }
  expect(logLine('call refused', { call: 'records.append', code: 'journal.damaged' })).toBe(
    'call refused call=records.append code=journal.damaged',
  )
  expect(logLine('page gone', { word: 'oom', number: -1 })).toBe('page gone oom -1')
})

test('what a fault of ours says of a text is not what the log is given: only its code', () => {
  const fault = parseStrictJson(Buffer.from('{"理由": 草原}'), '稀土.json')
  const code = fault.ok ? '' : (fault.faults[0]?.code ?? '')
  expect(logLine('undeclared fault', { code })).toBe(`undeclared fault code=${code}`)
})

test('a line of another program in the file is removed whole', () => {
  const foreign = [
    'crash Error',
    `${time} 草原`,
    `${time} crash 草原`,
    `${time} crash Error 理由.ts:1:2`,
    `${time} page error TypeError Cannot read rare-earth`,
    `${time} worker ended with 1`,
    `x${time} crash`,
    `${time} crash code=草原`,
    `${time} crash code=visit.ticplan`,
    `${time} crash call=rare.earth`,
  ]
  for (const line of foreign) expect(keptLine(line)).toBe('□')
  for (const event of logEvents) expect(keptLine(`${time} ${logLine(event, { number: 3 })}`)).toBe(`${time} ${event} 3`)
})
