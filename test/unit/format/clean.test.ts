import { expect, test } from 'vitest'
import { cleanAct } from '#shared/review/apply.ts'
import { cleanLine, cleanText } from '#shared/text/clean.ts'

test('what nobody sees is left out; line ends of any kind are one', () => {
  expect(cleanText('甲\u000b乙\u2028丙\u2029丁\u0085戊\r\n己\r庚\u000c辛')).toBe('甲\n乙\n丙\n丁\n戊\n己\n庚\n辛')
  expect(cleanText('零\u200b宽\u200d\ufeff软\u00ad连\u2060字\ufe0f符\u202a向\u202c\u2067\u061c\u0000\u001f\u007f\u009f')).toBe(
    '零宽软连字符向',
  )
})

test('letters with marks are composed, spaces are plain, the wide space and tabs stay', () => {
  expect(cleanText('u\u0308ber 5\u00a0µm\u20091\u202f000　\t')).toBe('\u00fcber 5 µm 1 000　\t')
  expect(cleanText('\u2126 ⼈')).toBe('\u03a9 ⼈')
})

test('compatibility ideographs of GB 18030 keep their look', () => {
  expect(cleanText('\uf92c\ufa0e\uf9e7u\u0308')).toBe('\uf92c\ufa0e\uf9e7\u00fc')
})

test('a lone surrogate is nothing; a whole one is its character', () => {
  expect(cleanText('\ud800甲𠮷\udc00')).toBe('甲𠮷')
})

test('cleaning twice changes nothing more', () => {
  let text = ''
  for (let codePoint = 0; codePoint < 0x30000; codePoint += codePoint < 0x3400 ? 1 : 37) text += String.fromCodePoint(codePoint)
  const once = cleanText(text)
  expect(cleanText(once)).toBe(once)
  expect(once).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
})

test('a line has no line ends', () => {
  expect(cleanLine('一\r\n二\t三\u2028\u2028四')).toBe('一 二 三 四')
})

test('an act is cleaned in every text, the record of a lock is left alone', () => {
  const citation = { document: 'D001', page: 1, note: '见\u200b图' }
  expect(cleanAct({ kind: 'evidence.cited', criterion: 'S06', citation })).toEqual({
    kind: 'evidence.cited',
    criterion: 'S06',
    citation: { document: 'D001', page: 1, note: '见图' },
  })
  const lock = { kind: 'sheet.locked', revision: 1, resultSha256: '0'.repeat(64), record: '{"a":"\u200b"}' } as const
  expect(cleanAct(lock)).toBe(lock)
})
