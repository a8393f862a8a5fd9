import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import exceljs from 'exceljs'
import { expect, test } from 'vitest'
import { assemble } from '#services/assembly/assemble.ts'
import { checkDraft } from '#services/assembly/checkDraft.ts'
import { draftIn } from '#services/assembly/draft.ts'
import { keepWorkbook } from '#services/assembly/editWorkbook.ts'
import { openDraft } from '#services/assembly/openDraft.ts'
import { builtInStandard } from '#services/standards/builtIn.ts'
import { readFilledJob } from '#services/worker/jobs/assembly.ts'
import type { EditedSheet } from '#shared/assembly/edited.ts'
import { cell, clock, edit, figureEntry, sampleDraft } from './draft.ts'

const standard = builtInStandard('performance-comprehensive')?.standard

async function opened(folder: string) {
  const content = await openDraft(folder)
  if (!content.ok) throw new Error(JSON.stringify(content.faults))
  return content.value
}

function withText(sheets: readonly EditedSheet[], name: string, row: number, key: string, text: string): readonly EditedSheet[] {
  return sheets.map((sheet) =>
    sheet.name === name
      ? {
          ...sheet,
          rows: sheet.rows.map((cells, at) => (at === row ? cells.map((one, column) => (sheet.keys[column] === key ? text : one)) : cells)),
        }
      : sheet,
  )
}

test('a draft that a screen writes unchanged packs the same plan and task', async () => {
  const folder = await sampleDraft()
  const before = await assemble(folder, clock)
  const { sheets, stamp, barriers } = await opened(folder)
  expect(barriers).toEqual([])
  const kept = await keepWorkbook(draftIn(folder), standard, { sheets, stamp })
  expect(kept.ok).toBe(true)
  const after = await assemble(folder, clock)
  if (!before.ok || !after.ok) throw new Error('refused')
  expect(after.value.plan).toEqual(before.value.plan)
  expect(after.value.task).toEqual(before.value.task)
})

test('a cell changed on the screen is the one that changes, and the check names it by its row and key', async () => {
  const folder = await sampleDraft()
  const { sheets, stamp } = await opened(folder)
  const changed = withText(withText(sheets, '专家名单', 0, 'role', '组员长'), '基本情况', 0, 'plan.centre.name', '改名中心')
  const kept = await keepWorkbook(draftIn(folder), standard, { sheets: changed, stamp })
  expect(kept).toMatchObject({ ok: true })
  const again = await opened(folder)
  expect(again.sheets).toEqual(changed)
  const checked = await checkDraft(folder, clock)
  expect(checked).toMatchObject({
    ok: true,
    value: { faults: [{ fault: { code: 'assembly.cell', got: '组员长' }, place: { sheet: '专家名单', row: 0, key: 'role' } }] },
  })
})

test('a workbook that another program has changed is not written over', async () => {
  const folder = await sampleDraft()
  const { sheets, stamp } = await opened(folder)
  await edit(folder, (workbook) => {
    cell(workbook, '基本情况', 'plan.centre.name').value = '别处改的名称'
  })
  const bytes = readFileSync(join(folder, '组卷.xlsx'))
  expect(await keepWorkbook(draftIn(folder), standard, { sheets, stamp })).toMatchObject({ faults: [{ code: 'assembly.elsewhere' }] })
  expect(readFileSync(join(folder, '组卷.xlsx')).equals(bytes)).toBe(true)
})

test('what a screen would lose bars it from writing: formulas, percents, hidden rows, merged cells, sheets and columns of others', async () => {
  const folder = await sampleDraft()
  await edit(folder, (workbook) => {
    cell(workbook, '指标数据', 'value', figureEntry(workbook, 'equip_value')).value = { formula: '1+1', result: 2 }
    const percent = cell(workbook, '指标数据', 'value', figureEntry(workbook, 'equip_count'))
    percent.value = 0.5
    percent.numFmt = '0%'
    const people = workbook.getWorksheet('单位')
    if (people) people.getRow(3).hidden = true
    workbook.getWorksheet('合同')?.mergeCells('A3:B3')
    workbook.addWorksheet('备忘').addRow(['记下的话'])
    const board = workbook.getWorksheet('管理委员会·成员')
    if (board) board.getCell(2, 9).value = 'note'
    if (board) board.getCell(3, 9).value = '记下的话'
  })
  const { barriers, sheets, stamp } = await opened(folder)
  expect(new Set(barriers.map(({ code }) => code))).toEqual(
    new Set([
      'assembly.formula',
      'assembly.percent',
      'assembly.hidden',
      'assembly.merged',
      'assembly.extra-sheet',
      'assembly.extra-column',
    ]),
  )
  const bytes = readFileSync(join(folder, '组卷.xlsx'))
  expect(await keepWorkbook(draftIn(folder), standard, { sheets, stamp })).toMatchObject({ ok: false })
  expect(readFileSync(join(folder, '组卷.xlsx')).equals(bytes)).toBe(true)
})

test('days that a program keeps as numbers are shown as days', async () => {
  const folder = await sampleDraft()
  await edit(folder, (workbook) => {
    const day = cell(workbook, '基本情况', 'plan.dates.planVersion')
    day.numFmt = 'yyyy-mm-dd'
    day.value = new Date('2026-03-05T00:00:00Z')
  })
  const { sheets } = await opened(folder)
  const form = sheets.find(({ kind }) => kind === 'form')
  expect(form?.rows[0]?.[form.keys.indexOf('plan.dates.planVersion')]).toBe('2026-03-05')
})

test('a workbook of another kind is not taken in: it would empty the lists', async () => {
  const folder = await sampleDraft()
  const other = join(folder, 'other.xlsx')
  const workbook = new exceljs.Workbook()
  workbook.addWorksheet('表1').addRow(['项目', '数值'])
  await workbook.xlsx.writeFile(other)
  const read = await readFilledJob({ folder, file: other })
  expect(read.ok ? [] : read.faults[0]).toEqual({ code: 'assembly.sheet', want: '基本情况' })
  expect(await readFilledJob({ folder, file: join(folder, '组卷.xlsx') })).toMatchObject({ ok: true, value: { barriers: [] } })
})
