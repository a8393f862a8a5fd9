import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { assemble } from '#services/assembly/assemble.ts'
import { beginRevision } from '#services/assembly/begin.ts'
import { openPackage, packFolder } from '#services/vault/index.ts'
import { base64 } from '#shared/signature/bytes.ts'
import { sampleFolder } from '../../fixtures/packages.ts'
import { newOffice } from '../office/offices.ts'
import { temporaryFolder } from '../vault/bag.ts'
import { cell, clock, edit, figureEntry, sampleDraft } from './draft.ts'

test('核定值, their reasons, extensions and the office of a package are those of its next revision', { timeout: 90_000 }, async () => {
  const folder = join(temporaryFolder(), 'source')
  cpSync(await sampleFolder('rare-earth', 'performance'), folder, { recursive: true })
  const json = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  const plan = json('plan.json')
  const some = { rd_area: plan.figures.rd_area, tech_income: plan.figures.tech_income }
  const reason = '按审计报告核减|见附注；第 3 条'
  Object.assign(some.rd_area, { verified: '1200.5', verifiedReason: reason })
  Object.assign(some.tech_income, { verified: { ...some.tech_income.declared, '2024': '876' }, verifiedReason: reason })
  plan.extensions = { ...plan.extensions, office: { number: 7, list: [1, 'a'] } }
  const task = json('task.json')
  task.extensions = { round: '2026-1' }
  task.office = { certificate: base64((await newOffice()).certificate.der), withdrawn: [{ fingerprint: 'a'.repeat(64), at: '2026-01-02' }] }
  writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan))
  writeFileSync(join(folder, 'task.json'), JSON.stringify(task))
  const file = join(temporaryFolder(), 'first.ticplan')
  expect(await packFolder(folder, file, { clock })).toMatchObject({ ok: true })
  const before = await openPackage(file)
  if (!before.ok) throw new Error(JSON.stringify(before.faults))
  onTestFinished(() => before.value.close())
  const draft = join(temporaryFolder(), 'draft')
  expect(await beginRevision(draft, file, {})).toMatchObject({ ok: true })
  const assembled = await assemble(draft, clock)
  if (!assembled.ok) throw new Error(JSON.stringify(assembled.faults))
  expect(assembled.value.plan).toEqual(before.value.plan)
  const { extensions, office } = assembled.value.task
  expect({ extensions, office }).toEqual({ extensions: task.extensions, office: task.office })
})

test('a pasted cell keeps what it is: days, long numbers and wide digits are read or refused by cell', async () => {
  const draft = await sampleDraft()
  await edit(draft, (workbook) => {
    const put = (sheet: string, key: string, value: unknown, format: string, entry = 0) => {
      const at = cell(workbook, sheet, key, entry)
      at.value = value as never
      // cells that look alike share one style in exceljs
      at.style = { ...at.style, numFmt: format }
    }
    const figure = figureEntry(workbook, 'rd_area')
    put('指标数据', 'value', new Date('2026-01-05T00:00:00Z'), 'yyyy-mm-dd', figure)
    put('指标数据', 'from', '２０２５年１２月３１日', '@', figure)
    put('指标数据', 'filledBy', 1234567890123456, '0', figure)
    put('专家名单', 'name', new Date('2026-01-05T00:00:00Z'), 'yyyy/m/d')
    put('专家名单', 'unit', 1234567890123456, '0')
  })
  const assembled = await assemble(draft, clock)
  const faults = assembled.ok ? [] : assembled.faults.filter(({ code }) => code === 'assembly.cell')
  expect(faults.map(({ want = '', got }) => [want.slice(0, 8), got])).toEqual([
    ['先把单元格设为文', '1234567890123456'],
    ['填数；这一格是日', '2026-01-05'],
    ['先把单元格设为文', '1234567890123456'],
  ])
})
