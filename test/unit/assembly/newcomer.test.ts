import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { beginDraft } from '#services/assembly/begin.ts'
import { packDraft } from '#services/assembly/packDraft.ts'
import { takeDocuments } from '#services/assembly/takeDocuments.ts'
import { builtInStandard } from '#services/standards/builtIn.ts'
import { checkPackage } from '#services/vault/index.ts'
import { temporaryFolder } from '../vault/bag.ts'
import { cell, clock, edit, figureEntry } from './draft.ts'

const form = {
  'task.id': 'T-2026-09',
  'task.package.id': 'P-2026-09',
  'task.package.createdBy': '评审秘书处',
  'task.dates.from': '2026/12/1',
  'task.dates.to': '2026-12-02',
  'plan.centre.name': '示例草原碳汇技术创新中心',
  'plan.centre.type': '综合领域类',
  'plan.centre.field': '生态环境',
  'plan.centre.mode': '企业牵头',
  'plan.centre.leadUnit': 'U01',
  'plan.centre.leadType': '企业',
  'plan.centre.recommender': '示例市科技局',
  'plan.centre.competentDepartment': '示例厅',
  'plan.dates.planVersion': '2026-01-01',
  'plan.legal.isLegalPerson': '是',
  'plan.legal.ownAccount': '是',
  'plan.legal.ownLedger': '是',
  'plan.integrity.statementsSigned': '是',
  'plan.integrity.dishonestList': '否',
  'plan.integrity.bankruptcyOrStop': '否',
  'plan.charter.document': '管理章程.txt',
}

test('a newcomer fills in a new workbook, puts documents beside it and packs', async () => {
  const draft = join(temporaryFolder(), '新中心')
  const standard = builtInStandard('visit-comprehensive')
  const begun = await beginDraft(draft, { stage: '实地评估', ...(standard && { standard }), lastYear: 2025 })
  expect(begun.ok).toBe(true)
  expect(await beginDraft(draft, { stage: '实地评估', lastYear: 2025 })).toMatchObject({ faults: [{ code: 'assembly.folder' }] })
  mkdirSync(join(draft, '文件', '一 组织'), { recursive: true })
  writeFileSync(join(draft, '文件', '一 组织', '1 管理章程.txt'), '章程')
  writeFileSync(join(draft, '文件', '设备%清单.csv'), '名称,原值\n')
  writeFileSync(join(draft, '文件', 'Thumbs.db'), 'x')
  const taken = await takeDocuments(draft)
  expect(taken).toMatchObject({ ok: true, value: { skipped: ['Thumbs.db'], lastDocument: 2 } })
  await edit(draft, (workbook) => {
    for (const [key, value] of Object.entries(form)) cell(workbook, '基本情况', key).value = value
    const row = (sheet: string, values: Readonly<Record<string, string>>, entry = 0) => {
      for (const [key, value] of Object.entries(values)) cell(workbook, sheet, key, entry).value = value
    }
    row('单位', { id: 'U01', name: '示例草业集团', role: '依托', kind: '企业' })
    row('专家名单', { id: 'W01', name: '赵某', unit: '某大学', role: '组长', specialty: '技术' })
    row('专家名单', { id: 'W02', name: '钱某', unit: '某研究院', role: '组员', specialty: '财务' }, 1)
    const equipment = figureEntry(workbook, 'equip_value')
    row('指标数据', { value: '1250.5', document: '设备%清单.csv', page: '1', from: '2025-12-31' }, equipment)
    const income = figureEntry(workbook, 'total_income')
    row('指标数据', { '2024': '300', '2025': '420', document: 'D002', page: '1', from: '2024-01-01', to: '2025-12-31', own: '否' }, income)
  })
  // the title of the list names the document, too
  await edit(draft, (workbook) => {
    cell(workbook, '基本情况', 'plan.charter.document').value = '管理章程:1'
  })
  const out = join(draft, '..', 'p.ticplan')
  const packed = await packDraft(draft, out, { clock })
  expect(packed.ok ? [] : packed.faults).toEqual([])
  const report = await checkPackage(out)
  if (!report.ok || !report.value.content) throw new Error('refused')
  const { plan, task } = report.value.content
  expect(plan.figures.equip_value).toEqual({
    declared: '1250.5',
    source: { document: 'D001', page: 1 },
    period: { at: '2025-12-31' },
    own: true,
  })
  expect(plan.figures.total_income).toMatchObject({ declared: { '2024': '300', '2025': '420' }, own: false })
  expect(plan.charter.document).toEqual({ document: 'D002', page: 1 })
  expect(plan.documents.map(({ path, kind }) => [path, kind])).toEqual([
    ['files/D001.csv', 'csv'],
    ['files/一 组织/1 管理章程.txt', 'txt'],
  ])
  expect(task).toMatchObject({ stage: '实地评估', package: { revision: 1, createdAt: clock }, centre: { type: '综合领域类' } })
  expect(task.standard?.sha256).toBe(standard?.sha256)
})
