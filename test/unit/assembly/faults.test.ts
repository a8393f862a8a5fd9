import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Workbook } from 'exceljs'
import { expect, test } from 'vitest'
import { assemble } from '#services/assembly/assemble.ts'
import { packDraft } from '#services/assembly/packDraft.ts'
import { takeDocuments } from '#services/assembly/takeDocuments.ts'
import { sayFault } from '#shared/text/say.ts'
import { cell, clock, edit, figureEntry, sampleDraft } from './draft.ts'

async function faultsAfter(change: (workbook: Workbook) => void, name?: string) {
  const draft = await sampleDraft()
  await edit(draft, change, name)
  const assembled = await assemble(draft, clock)
  const faults = assembled.ok ? [] : assembled.faults
  for (const fault of faults) expect(sayFault('zh-CN', fault)).not.toMatch(/\{\w+\}/)
  return faults.map(({ code, at }) => `${code} ${at ?? ''}`.trim())
}

const onFigure = (key: string, column: string, value: unknown) => (workbook: Workbook) => {
  cell(workbook, '指标数据', column, figureEntry(workbook, key)).value = value as string
}

test('a workbook that Excel saved anew is read as it was', async () => {
  expect(await faultsAfter(() => undefined)).toEqual([])
})

test.each([
  ['separators', onFigure('equip_value', 'value', '12,500'), 'assembly.cell 「指标数据」D21'],
  ['a unit within the cell', onFigure('equip_value', 'value', '12500元'), 'assembly.cell 「指标数据」D21'],
  ['full-width digits', onFigure('equip_value', 'value', '１２'), 'assembly.cell 「指标数据」D21'],
  ['another unit', onFigure('equip_value', 'unit', '元'), 'assembly.unit 「指标数据」C21'],
  ['a formula', onFigure('equip_value', 'value', { formula: '1+1', result: 2 }), 'assembly.formula 「指标数据」D21'],
  ['no source', onFigure('equip_value', 'document', null), 'assembly.source 「指标数据」H21'],
  ['a document that is not listed', onFigure('equip_value', 'document', '别处'), 'assembly.cell 「指标数据」H21'],
  ['a yearly figure in the column of others', onFigure('total_income', 'value', '3'), 'assembly.yearly 「指标数据」D27'],
  ['a figure of no standard', onFigure('equip_value', 'key', 'equip_valu'), 'assembly.figure 「指标数据」A21'],
  ['a figure twice', onFigure('equip_value', 'key', 'total_staff'), 'assembly.figure-twice 「指标数据」A21'],
])('%s in a figure is told by its cell', async (_, change, fault) => {
  const faults = await faultsAfter(change)
  expect(faults[0]).toMatch(new RegExp(`^${fault.split(' ')[0]} 「指标数据」[A-Z]+\\d+$`))
  expect(faults[0]?.replace(/\d+$/, '')).toBe(fault.replace(/\d+$/, ''))
})

test('faults of the form and of lists are told by their cells, all at once', async () => {
  const faults = await faultsAfter((workbook) => {
    cell(workbook, '基本情况', 'plan.centre.type').value = '综合类'
    cell(workbook, '基本情况', 'plan.dates.planVersion').value = '去年'
    cell(workbook, '基本情况', 'plan.legal.ownAccount').value = null
    cell(workbook, '单位', 'role', 1).value = '参与'
    cell(workbook, '专家名单', 'name', 2).value = null
  })
  expect(faults.map((fault) => fault.replace(/\d+$/, '#'))).toEqual([
    'assembly.cell 「基本情况」B#',
    'assembly.cell 「基本情况」B#',
    'assembly.cell 「单位」D#',
    'schema.missing-key 「基本情况」B#',
    'schema.missing-key 「专家名单」B#',
  ])
})

test('what nobody sees, a sheet that is gone and keys that were changed are told', async () => {
  const faults = await faultsAfter((workbook) => {
    const units = workbook.getWorksheet('单位')
    if (units) units.getRow(4).hidden = true
    workbook.getWorksheet('变更')?.mergeCells('A3:B3')
    workbook.removeWorksheet(workbook.getWorksheet('承诺')?.id ?? 0)
    cell(workbook, '主任', 'name', -1).value = '姓名'
  })
  expect(faults).toEqual(
    expect.arrayContaining(['assembly.hidden 「单位」A4', 'assembly.merged 「变更」A3', 'assembly.sheet', 'assembly.key 主任']),
  )
})

test('what the plan means is told by its cell as well', async () => {
  const faults = await faultsAfter((workbook) => {
    cell(workbook, '基本情况', 'plan.centre.leadUnit').value = 'U09'
  })
  expect(faults[0]).toMatch(/^plan\.reference 「基本情况」B\d+$/)
})

test('a document that was changed or deleted after the list was made stops the packing, and nothing is written', async () => {
  const draft = await sampleDraft()
  const out = join(draft, '..', 'p.ticplan')
  const assembled = await assemble(draft, clock)
  if (!assembled.ok) throw new Error('refused')
  const [first] = assembled.value.documents
  writeFileSync(first?.absolute ?? '', 'other content')
  expect(await packDraft(draft, out, { clock })).toMatchObject({ ok: false, faults: [{ code: 'assembly.changed' }] })
  rmSync(first?.absolute ?? '')
  expect(await packDraft(draft, out, { clock })).toMatchObject({ ok: false, faults: [{ code: 'file.notFound' }] })
  expect(() => rmSync(out)).toThrow()
})

test('a list that was deleted is made again with the same numbers', async () => {
  const draft = await sampleDraft()
  const before = await takeDocuments(draft)
  rmSync(join(draft, '文件清单.xlsx'))
  const after = await takeDocuments(draft)
  if (!before.ok || !after.ok) throw new Error('refused')
  const numbers = (taken: typeof before) => taken.value.documents.map(({ id, file }) => [file, id])
  expect(numbers(after)).toEqual(numbers(before))
  expect(await assemble(draft, clock)).toMatchObject({ ok: true })
})

test('a list that must have entries and has none is told by its sheet', async () => {
  const draft = await sampleDraft()
  await edit(draft, (workbook) => {
    const roster = workbook.getWorksheet('专家名单')
    roster?.eachRow((row, number) => {
      if (number > 2)
        row.eachCell((one) => {
          one.value = null
        })
    })
  })
  expect(await assemble(draft, clock)).toMatchObject({ faults: [{ code: 'assembly.rows', at: '「专家名单」' }] })
})

test('a card that is none does not hide what the workbook lacks', async () => {
  const draft = await sampleDraft()
  writeFileSync(join(draft, '名片', 'x.ticcard'), '{}')
  await edit(draft, (workbook) => {
    cell(workbook, '基本情况', 'task.dates.from').value = null
  })
  const assembled = await assemble(draft, clock)
  expect(assembled.ok ? [] : assembled.faults.map(({ code }) => code)).toEqual(['schema.missing-key', 'assembly.card'])
})
