import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { writeZip } from '#shared/signature/ooxml/zip.ts'
import { exampleResult } from '../corpus/clean.ts'
import { isBuilt, ticReview } from './command.ts'

const root = mkdtempSync(join(tmpdir(), '许多-'))
const at = (name: string) => join(root, name)
const files: string[] = []
/** files that are a little more than any result, by their place */
const costly = new Map<number, string>([
  [100, 'members.json'],
  [250, 'tags.xlsx'],
  [399, 'objects.pdf'],
])

beforeAll(() => {
  const text = new TextEncoder()
  const record = canonicalBytes(exampleResult('0'.repeat(64)))
  writeFileSync(at('members.json'), JSON.stringify(Array<number>(400_000).fill(1)))
  const tags = Array.from({ length: 350_000 }, (_, number) => `<a>${number}</a>`).join('')
  const parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/styles.xml': `<b>${tags}</b>`,
  }
  writeFileSync(at('tags.xlsx'), writeZip(new Map(Object.entries(parts).map(([name, part]) => [name, text.encode(part)]))))
  writeFileSync(at('objects.pdf'), `%PDF-1.7\n1 0 obj\n[${'[] '.repeat(600_000)}]\nendobj\n`)
  for (let number = 0; number < 400; number++) {
    const name = costly.get(number) ?? `${number}.json`
    if (!costly.has(number)) writeFileSync(at(name), number % 2 === 0 ? record : '{}')
    files.push(at(name))
  }
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe.skipIf(!isBuilt)('many files in one call', () => {
  test('three that exhaust their budget get their own verdict, and so does every other, in the order given', async () => {
    const { code, out } = await ticReview(['verify', ...files, '--json'])
    const told = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; verdict: string; reasons: string[] })
    expect(code).toBe(1)
    expect(told.map(({ file }) => file)).toEqual(files)
    for (const [place, { verdict, reasons }] of told.entries()) {
      if (costly.has(place)) expect([verdict, reasons[0]]).toEqual(['rejected', 'file.tooLarge'])
      else expect([verdict, reasons]).toEqual(place % 2 === 0 ? ['unsigned', []] : ['rejected', ['result.format']])
    }
  }, 120_000)

  test('Ctrl+C ends the call at once, though threads are at work', async () => {
    const begun = performance.now()
    const { code, err } = await ticReview(['verify', ...Array.from({ length: 20 }, () => files).flat()], { interruptAfter: 3000 })
    expect([code, performance.now() - begun < 10_000]).toEqual([3, true])
    expect(err).not.toMatch(/\n\s+at |node:|\.js:\d/)
  }, 60_000)
})
