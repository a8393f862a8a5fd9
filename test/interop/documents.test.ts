import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { create } from 'qrcode'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { printedFacts } from '#shared/documents/printedFacts.ts'
import { renderReviewWorkbook } from '#shared/documents/reviewWorkbook.ts'
import { currentLayout } from '#shared/layout/index.ts'
import { qrText } from '#shared/result/checkCode.ts'
import { importRows } from '#shared/result/importRows.ts'
import { consultationResult, hardResult, inputOf, plainResult, rendered } from '../unit/documents/sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'tic-documents-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Whether an outside tool is installed; its absence is printed, never passed over. */
function has(tool: string, ...probe: string[]): boolean {
  const found = spawnSync(tool, probe, { stdio: 'ignore' }).error === undefined
  if (!found) console.warn(`skipped: ${tool} is not installed`)
  return found
}

const poppler = has('pdftotext', '-v')
const qpdf = has('qpdf', '--version')
const soffice = has('soffice', '--version')
const openpyxl = spawnSync('/usr/bin/python3', ['-c', 'import openpyxl']).status === 0
if (!openpyxl) console.warn('skipped: python3-openpyxl is not installed')

const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 1 << 26 })
const samples = { plain: plainResult(), hard: hardResult(), consultation: consultationResult() }
/** Those of the wanted strings a text lacks, blanks aside: a tool may put its own between cells. */
function absent(text: string, wanted: readonly string[]): string[] {
  const bare = text.replaceAll(/\s/g, '')
  return wanted.filter((each) => !bare.includes(each.replaceAll(/\s/g, '')))
}

const file = (name: string) => join(folder, name)

beforeAll(async () => {
  for (const [name, result] of Object.entries(samples)) {
    const input = await inputOf(result)
    writeFileSync(file(`${name}.pdf`), (await rendered(input)).bytes)
    writeFileSync(file(`${name}.xlsx`), await renderReviewWorkbook(input))
  }
})

describe.skipIf(!poppler)('the PDF, as poppler reads it', () => {
  test.each(Object.keys(samples) as (keyof typeof samples)[])(
    '%s: names, marks, totals, digest and check code are in its text',
    async (name) => {
      const result = samples[name]
      const { sha256 } = await inputOf(result)
      const text = run('pdftotext', '-layout', file(`${name}.pdf`), '-')
      const facts = printedFacts(result, sha256)
      for (const page of text.split('\f').slice(0, -1)) expect(absent(page, [facts.digest, facts.checkCode, facts.centre])).toEqual([])
      const marks = facts.criteria.flatMap(({ id, mark }) => [id, mark])
      const totals = facts.totals.map((total) => total.mark)
      expect(absent(text, [...marks, ...totals, facts.expert])).toEqual([])
    },
  )

  test('every font is embedded, subset and readable as text', () => {
    for (const name of Object.keys(samples)) {
      const fonts = run('pdffonts', file(`${name}.pdf`))
        .split('\n')
        .slice(2)
        .filter(Boolean)
      expect(fonts.length).toBe(2)
      for (const font of fonts) expect(font).toMatch(/NotoSerifSC-(Regular|Bold)\s+CID TrueType\s+Identity-H\s+yes yes yes/)
    }
  })

  test('title, author, language and the moment of the lock are in its metadata', () => {
    const facts = run('pdfinfo', file('plain.pdf'))
    expect(facts).toContain('内蒙古自治区示例稀土新材料技术创新中心绩效评价专家评审结果（专家甲）')
    expect(facts).toMatch(/Author:\s+专家甲/)
    expect(facts).toMatch(/Page size:\s+595\.28 x 841\.89 pts \(A4\)/)
    expect(run('pdfinfo', '-isodates', file('plain.pdf'))).toMatch(/CreationDate:\s+2026-09-17T/)
  })

  test('the QR code on the page is the code of its text, module by module', async () => {
    const { sha256, result } = await inputOf(samples.plain)
    const { size, data } = create(qrText('result', sha256, result.task, result.expert.id), { errorCorrectionLevel: 'M' }).modules
    const dpi = 600
    run('pdftoppm', '-r', String(dpi), '-gray', '-f', '1', '-l', '1', '-singlefile', file('plain.pdf'), file('page'))
    const [head, width] = /^P5\s(\d+)\s\d+\s255\s/.exec(readFileSync(file('page.pgm')).subarray(0, 30).toString('latin1')) as unknown as [
      string,
      string,
    ]
    const { footer, page } = currentLayout
    const pixels = readFileSync(file('page.pgm')).subarray(head.length)
    const at = (point: number) => Math.round((point * dpi) / 72)
    const seen = Array.from({ length: size * size }, (_, index) => {
      const x = page.left + ((index % size) + 0.5) * (footer.qr / size)
      const y = footer.top + (Math.floor(index / size) + 0.5) * (footer.qr / size)
      return (pixels[at(y) * Number(width) + at(x)] as number) < 128
    })
    expect(seen.map(Number).join('')).toBe([...data].map((dark) => (dark ? 1 : 0)).join(''))
  })

  test('the attached result.json comes out byte for byte, the photos too', async () => {
    run('pdfdetach', '-saveall', '-o', folder, file('hard.pdf'))
    const { resultBytes } = await inputOf(samples.hard)
    expect(readFileSync(file('result.json')).equals(Buffer.from(resultBytes))).toBe(true)
    expect(readFileSync(file('A001.jpg'), 'utf8')).toBe('photo A001')
  })
})

test.skipIf(!qpdf)('qpdf finds nothing wrong, and the relationships of the attachments are said', () => {
  for (const name of Object.keys(samples))
    expect(run('qpdf', '--check', file(`${name}.pdf`))).toContain('No syntax or stream encoding errors')
  const objects = run('qpdf', '--qdf', '--object-streams=disable', file('hard.pdf'), '-')
  expect(objects).toContain('/AFRelationship /Data')
  expect(objects.match(/\/AFRelationship \/Supplement/g)?.length).toBe(2)
})

describe.skipIf(!openpyxl)('the workbook, as openpyxl reads it', () => {
  test.each(Object.keys(samples) as (keyof typeof samples)[])('%s: 导入数据 is text alone and equals the import rows', async (name) => {
    const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book['导入数据']
rows = [[cell.value or '' for cell in row] for row in sheet.iter_rows()]
types = sorted({cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None})
formats = sorted({cell.number_format for row in sheet.iter_rows(min_row=3) for cell in row if cell.value is not None})
print(json.dumps({'names': book.sheetnames, 'rows': rows, 'types': types, 'formats': formats, 'protected': [s.protection.sheet for s in book], 'titles': book['核验清单'].print_title_rows}))`
    const read = JSON.parse(
      execFileSync('/usr/bin/python3', ['-c', script, file(`${name}.xlsx`)], { encoding: 'utf8', maxBuffer: 1 << 26 }),
    )
    const { sha256 } = await inputOf(samples[name])
    const { columns, rows } = importRows(samples[name], sha256)
    expect(read.names).toEqual(['评分表', '核验清单', '说明', '导入数据'])
    expect(read.rows).toEqual([columns.map((column) => column.heading), columns.map((column) => column.key), ...rows])
    expect(read.types).toEqual(['s'])
    expect(read.formats).toEqual(['@'])
    expect(read.protected).toEqual([true, true, true, true])
    expect(read.titles).toBe('$1:$1')
  })
})

describe.skipIf(!soffice || !poppler)('the workbook, as LibreOffice prints it', () => {
  test('A4 landscape with header row, page numbers and the same sums', { timeout: 120_000 }, () => {
    run(
      'soffice',
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      file('sheets'),
      file('hard.xlsx'),
    )
    const text = run('pdftotext', '-layout', file('sheets/hard.pdf'), '-')
    expect(run('pdfinfo', file('sheets/hard.pdf'))).toMatch(/Page size:\s+841\.\d+ x 595\.\d+ pts \(A4\)/)
    expect(absent(text, ['专家个人评分表', '第1页共', '29.05', '17.39', '待补', '核验结果', '𬭊䶮㛃'])).toEqual([])
  })
})
