import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { builtInStandard } from '#services/standards/builtIn.ts'
import { readSelf } from '#services/standards/readSelf.ts'
import { selfWorkbook } from '#services/standards/writeSelf.ts'
import { openPackage, packFolder } from '#services/vault/index.ts'
import type { Plan } from '#shared/plan/format.ts'
import { folder } from '../review/package.ts'

const { standard } = builtInStandard('visit-comprehensive', '2026.1') ?? builtInStandard('visit-comprehensive')!
const clock = { clock: '2026-09-01T09:00:00+08:00' }

/** The workbook as a centre fills it in. */
async function filled(change: (cell: (address: string) => exceljs.Cell) => void): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load((await selfWorkbook(standard)) as never)
  const sheet = workbook.worksheets[0]!
  sheet.getCell('B4').value = '示例技术创新中心'
  sheet.getCell('B5').value = '2026-08-20'
  sheet.getCell('D11').value = 4.5
  sheet.getCell('E11').value = '独立法人，见章程。'
  sheet.getCell('F11').value = 'D001:1；D002'
  change((address) => sheet.getCell(address))
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** A folder to pack: the sample visit, with what is written beside it. */
function source(more: Readonly<Record<string, Uint8Array | string>>, percent?: number): string {
  const root = folder()
  const samples = join(import.meta.dirname, '../../../resources/samples/rare-earth')
  const plan = JSON.parse(readFileSync(join(samples, 'plan.json'), 'utf8')) as Plan
  const task = JSON.parse(readFileSync(join(samples, 'task-visit.json'), 'utf8'))
  if (percent !== undefined) task.settings.selfMarkDifferencePercent = percent
  for (const { id, path } of plan.documents) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), id)
  }
  cpSync(join(samples, 'plan.json'), join(root, 'plan.json'))
  writeFileSync(join(root, 'task.json'), JSON.stringify(task))
  for (const [name, content] of Object.entries(more)) writeFileSync(join(root, name), content)
  return root
}

describe('the workbook of a self-assessment', () => {
  test('filled in, it is the self-assessment, and pack takes it into the package', async () => {
    const bytes = await filled((cell) => {
      cell('B6').value = '示例市科技局'
      cell('B7').value = '2026-08-25'
      cell('B8').value = '材料齐全，同意推荐。'
      cell('G11').value = 4
      cell('H11').value = '部分设备尚未验收。'
    })
    const wanted = {
      format: 'tic-review/self-assessment@1',
      standard: { id: standard.id, version: standard.version },
      by: '示例技术创新中心',
      date: '2026-08-20',
      items: [
        {
          criterion: standard.criteria[0]!.id,
          mark: 450,
          grounds: '独立法人，见章程。',
          documents: [{ document: 'D001', page: 1 }, { document: 'D002' }],
        },
      ],
      preliminary: {
        by: '示例市科技局',
        date: '2026-08-25',
        opinion: '材料齐全，同意推荐。',
        items: [{ criterion: standard.criteria[0]!.id, mark: 400, opinion: '部分设备尚未验收。' }],
      },
    }
    const read = readSelf(bytes, 'self.xlsx')
    expect(read.ok ? read.value.self : read.faults).toEqual(wanted)
    const out = join(folder(), 'a.ticplan')
    const packed = await packFolder(source({ 'self.xlsx': bytes }, 20), out, clock)
    expect(packed.ok ? packed.value.warnings : packed.faults).toBeUndefined()
    const opened = await openPackage(out)
    if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
    expect(opened.value.self).toEqual(wanted)
    await opened.value.close()
    rmSync(out)
  })

  test('what cannot be read is named by its cell, and nothing is packed', async () => {
    const bytes = await filled((cell) => {
      cell('D12').value = '４．５分'
      cell('D13').value = { formula: '1+1', result: 2 }
      cell('B5').value = '去年'
    })
    const packed = await packFolder(source({ 'self.xlsx': bytes }), join(folder(), 'b.ticplan'), clock)
    expect(packed.ok ? [] : packed.faults.map(({ code, at }) => [code, at])).toEqual([
      ['standard.excel-cell', '「自评」D12'],
      ['standard.excel-formula', '「自评」D13'],
    ])
    const date = readSelf(
      await filled((cell) => {
        cell('B5').value = '去年'
      }),
      'self.xlsx',
    )
    expect(date.ok ? [] : date.faults.map(({ code, at }) => [code, at])).toEqual([['schema.type', '「自评」B5']])
  })

  test('beside self.json it is refused, and a setting about self marks without any is named', async () => {
    const both = await packFolder(
      source({ 'self.xlsx': await filled(() => undefined), 'self.json': '{}' }),
      join(folder(), 'c.ticplan'),
      clock,
    )
    expect(both.ok ? [] : both.faults).toEqual([{ code: 'self.two', name: 'self.xlsx' }])
    const idle = await packFolder(source({}, 20), join(folder(), 'd.ticplan'), clock)
    expect(idle.ok ? idle.value.warnings : idle.faults).toEqual([
      { code: 'self.missing', name: 'task.json', at: '/settings/selfMarkDifferencePercent', got: '20' },
    ])
  })
})
