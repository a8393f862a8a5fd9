import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { centreKeys, readCentre } from '../../scripts/samples/inputs.ts'
import { bringSamples, packageFile } from '../../scripts/samples/packages.ts'
import { allSamples, sampleFolder, samplePackage, samplePhoto } from '../fixtures/packages.ts'

const works = (tool: string, args: readonly string[]) => spawnSync(tool, args).status === 0
const has = (tool: string, ...args: string[]) => {
  const found = works(tool, args)
  if (!found) console.warn(`skipped: ${tool} ${args.join(' ')} is not available`)
  return found
}
const run = (tool: string, args: readonly string[], cwd?: string) =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 64 * 1024 ** 2, cwd })
const ordersOf = (key: (typeof centreKeys)[number], kind: string) =>
  readCentre(key)
    .orders.filter((order) => order.kind === kind)
    .map((order) => ({ order, name: `${key} ${order.id} ${order.title}` }))

const folders = new Map<string, string>()
beforeAll(async () => {
  for (const key of centreKeys) folders.set(key, await sampleFolder(key, 'visit'))
})
const fileOf = (key: string, path: string) => join(folders.get(key) ?? '', path)

describe.skipIf(!has('pdftotext', '-v') || !has('pdffonts', '-v') || !has('qpdf', '--version')).each(centreKeys)(
  'PDF documents of %s',
  (key) => {
    test.each(ordersOf(key, 'pdf'))('$name: pages, fonts, words on their page', ({ order }) => {
      const file = fileOf(key, order.path)
      const pages = run('pdftotext', ['-raw', file, '-']).split('\f').slice(0, -1)
      expect(pages.length).toBe(order.pages)
      expect(run('pdfinfo', [file])).toMatch(new RegExp(`^Pages:\\s+${order.pages}$`, 'mu'))
      const fonts = run('pdffonts', [file]).split('\n').slice(2).filter(Boolean)
      expect(fonts.length).toBeGreaterThan(0)
      expect(fonts.filter((line) => !/ yes yes yes +\d+ +\d+$/u.test(line))).toEqual([])
      const missing = Object.entries(order.pageText).flatMap(([page, lines]) =>
        lines.filter((line) => !joined(pages[Number(page) - 1]).includes(joined(line))).map((line) => `${page}: ${line}`),
      )
      expect(missing).toEqual([])
      pages.forEach((text, index) => {
        expect(joined(text)).toContain(joined(`${readCentre(key).name}${order.title}`))
        expect(text).toContain(`第${index + 1}页 共${order.pages}页`)
      })
      expect(run('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors found')
    })

    test('all cited words but the longest stand on one line of the extracted text', () => {
      const broken = ordersOf(key, 'pdf').flatMap(({ order }) => {
        const pages = run('pdftotext', ['-raw', fileOf(key, order.path), '-']).split('\f')
        return Object.entries(order.pageText).flatMap(([page, lines]) =>
          lines.filter((line) => !(pages[Number(page) - 1] ?? '').includes(line)),
        )
      })
      expect(broken.filter((line) => line.length < 45)).toEqual([])
      expect(broken.length).toBeLessThanOrEqual(1)
    })
  },
)

// the first python3 on the path may be another than Debian's, which has the module
const python = ['python3', '/usr/bin/python3'].find((tool) => works(tool, ['-c', 'import openpyxl'])) ?? 'python3'
describe.skipIf(!has(python, '-c', 'import openpyxl')).each(centreKeys)('workbooks of %s', (key) => {
  test('openpyxl finds every ordered line in a cell of its sheet', () => {
    const program =
      'import json,sys,openpyxl\nfor f in sys.argv[1:]:\n b=openpyxl.load_workbook(f,data_only=True)\n print(json.dumps([[str(c) for r in s.iter_rows(values_only=True) for c in r if c is not None] for s in b.worksheets]))'
    const orders = ordersOf(key, 'xlsx').map(({ order }) => order)
    const output = run(python, ['-c', program, ...orders.map((order) => fileOf(key, order.path))])
    const books = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as string[][])
    orders.forEach((order, index) => {
      const sheets = books[index] ?? []
      expect(sheets.length).toBe(order.pages)
      const missing = Object.entries(order.pageText).flatMap(([page, lines]) =>
        lines.filter((line) => !sheets[Number(page) - 1]?.includes(line)),
      )
      expect(missing).toEqual([])
    })
  })
})

test.skipIf(!has('identify', '-version')).each(centreKeys)('the pictures of %s are real JPEG files', async (key) => {
  for (const { order } of ordersOf(key, 'jpg'))
    expect(run('identify', ['-format', '%m %wx%h', fileOf(key, order.path)])).toBe('JPEG 1598x1162')
  expect(run('identify', ['-format', '%m %wx%h', await samplePhoto(key, 'A002-pilot-line')])).toBe('JPEG 1600x1067')
})

describe.skipIf(!has('unzip', '-v') || !has('sha256sum', '--version'))('packages', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'samples-'))
  afterAll(() => rmSync(scratch, { recursive: true, force: true }))

  test('made again from nothing in another folder, every package has the same bytes', async () => {
    await bringSamples(scratch, () => {})
    for (const [centre, stage] of allSamples)
      expect(run('cmp', [packageFile(scratch, centre, stage), await samplePackage(centre, stage)])).toBe('')
  }, 120_000)

  test.each(allSamples)('%s %s: unzip and sha256sum agree', async (centre, stage) => {
    const file = await samplePackage(centre, stage)
    expect(run('unzip', ['-tqq', file])).toBe('')
    const target = join(scratch, `opened-${centre}-${stage}`)
    run('unzip', ['-q', file, '-d', target])
    const base = join(target, readdirSync(target)[0] ?? '')
    const checked = run('sha256sum', ['-c', 'manifest-sha256.txt'], base).trim().split('\n')
    expect(checked.length).toBe(31)
    expect(checked.filter((line) => !line.endsWith(': OK'))).toEqual([])
    expect(run('sha256sum', ['-c', 'tagmanifest-sha256.txt'], base)).not.toContain('FAILED')
  })

  test.each(allSamples)('%s %s: tic-review inspect finds nothing to refuse', async (centre, stage) => {
    const report = JSON.parse(run(process.execPath, ['bin/tic-review.mjs', 'inspect', '--json', await samplePackage(centre, stage)])) as {
      verdict: string
      package: { id: string }
    }
    expect(report.verdict).toBe('ok')
    expect(report.package.id).toBe(`PKG-${centre}-${stage}`)
  })
})

/** Line ends, and the blanks a line may end on, are the page's, not the words'. */
function joined(text: string | undefined): string {
  return (text ?? '').replace(/\s+/gu, '')
}
