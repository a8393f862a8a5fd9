import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { decodeText } from '#services/documents/decodeText.ts'
import { showDocument } from '#services/documents/show/index.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const joined = (...parts: readonly (Uint8Array | readonly number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
/** 技术创新中心示例材料 in GB 18030 */
const gb = [0xbc, 0xbc, 0xca, 0xf5, 0xb4, 0xb4, 0xd0, 0xc2, 0xd6, 0xd0, 0xd0, 0xc4, 0xca, 0xbe, 0xc0, 0xfd, 0xb2, 0xc4, 0xc1, 0xcf]

test('the mark decides, and each bad byte is one replacement character', async () => {
  const bytes = new Uint8Array(readFileSync(new URL('../../fixtures/documents/bom-one-bad-byte.csv', import.meta.url)))
  const shown = await showDocument({ name: '材料.csv', bytes, kind: 'csv' })
  if (!shown.ok || shown.value.viewer !== 'sheet') throw new Error('not shown')
  const texts = shown.value.sheets[0]?.cells?.map(({ text }) => text) ?? []
  expect(texts.slice(0, 3)).toEqual(['序号', '名称', '金额'])
  // the UTF-8 holds a ￥ of GB 18030 (A3 A4)
  expect(texts.at(-1)).toBe('\ufffd\ufffd30')
  expect(shown.value.notices).toEqual([{ domain: 'viewer', key: 'notice.replaced', params: { count: 2, encoding: 'UTF-8' } }])
})

test('without a mark the encoding with fewer faults is taken', () => {
  expect(decodeText(joined(utf8('技术创新中心'), [0xff], utf8('材料')))).toEqual({
    text: '技术创新中心\ufffd材料',
    encoding: 'utf-8',
    replaced: 1,
  })
  expect(decodeText(utf8('技术创新中心').subarray(0, -1))).toEqual({ text: '技术创新中\ufffd', encoding: 'utf-8', replaced: 1 })
  expect(decodeText(Uint8Array.from(gb))).toEqual({ text: '技术创新中心示例材料', encoding: 'gb18030', replaced: 0 })
  expect(decodeText(joined(gb, [0xff], gb))).toEqual({
    text: '技术创新中心示例材料\ufffd技术创新中心示例材料',
    encoding: 'gb18030',
    replaced: 1,
  })
})

test('a replacement character that the file itself holds is not counted', () => {
  expect(decodeText(utf8('坏字 \ufffd 一个'))).toMatchObject({ encoding: 'utf-8', replaced: 0 })
})

test('the reader’s choice comes before the mark', () => {
  expect(decodeText(Uint8Array.from(gb), 'utf-8').replaced).toBeGreaterThan(5)
  expect(decodeText(utf8('中文a'), 'gb18030').text).toMatch(/^涓.*a$/u)
  expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x2d, 0x4e])).text).toBe('中')
})

test('a web archive that is named .xls is refused in words', async () => {
  const text = 'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n'
  const shown = await showDocument({ name: '报表.xls', bytes: utf8(text), kind: 'xls' })
  expect(shown).toMatchObject({ ok: false, faults: [{ code: 'document.webArchive', name: '报表.xls' }] })
})
