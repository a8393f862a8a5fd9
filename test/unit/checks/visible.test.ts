import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { visible, visibleJson } from '#shared/text/visible.ts'
import { terminalIo } from '../../../electron/cli/io.ts'

test('what a terminal would obey and what nobody would see is written out; Chinese and its punctuation stay', () => {
  expect(visible('王\n\u001b[2K李\u202e\u200b\u0085\u2028四')).toBe('王\\u000a\\u001b[2K李\\u202e\\u200b\\u0085\\u2028四')
  expect(visible('《指引》三（三）1　第3段 ·—…“”𠮷\t甲')).toBe('《指引》三（三）1　第3段 ·—…“”𠮷\t甲')
})

test('JSON says the same after its strings were made visible', () => {
  const value = { name: '王\n\u001b[2K\u009b\u202e四\u{e0041}𠮷' }
  const text = visibleJson(JSON.stringify(value))
  expect(JSON.parse(text)).toEqual(value)
  expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u)
})

test('a name from a file cannot write over what the command said', () => {
  let written = ''
  const stream = new Writable({
    write: (chunk, _, done) => {
      written += String(chunk)
      done()
    },
  })
  const io = terminalIo(
    { stdout: stream, stderr: stream, env: {}, stdin: process.stdin } as unknown as NodeJS.Process,
    new AbortController().signal,
    false,
  )
  io.line('签名人：王\r\u001b[2K示例')
  io.say('a\nb')
  io.json({ name: '\u009b2K' })
  expect(written).toBe('签名人：王\\u000d\\u001b[2K示例\na\\u000ab\n{"name":"\\u009b2K"}\n')
})
