import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { type ExportFormsInput, exportForms } from '#services/export/exportResult.ts'
import { joinPages } from '#services/printing/joinPages.ts'
import { readOutline } from '#services/printing/outline.ts'
import { renderSelection, type Selection } from '#services/printing/renderSelection.ts'
import { canonicalBytes, sha256Hex } from '#shared/format/canonical.ts'
import type { PanelAct } from '#shared/panel/act.ts'
import { buildPanelRecord } from '#shared/panel/build.ts'
import { type PanelEdit, panelRecord } from '#shared/panel/record.ts'
import { checkCode } from '#shared/record/checkCode.ts'
import { candidate, digest, experts, panelOf, sheetOf } from '../panel/sheets.ts'

const { plan, task, standard } = panelOf('rare-earth')
const opened = { plan, task, standard, standardSha256: task.standard!.sha256, sha256: digest('package') } as Selection['opened']
const taken: PanelAct = {
  kind: 'files.taken',
  files: experts.map((expert) => {
    const { file, kind, soundness, record, sha256 } = candidate(sheetOf('rare-earth', expert))
    return { file, fileSha256: digest(file), kind, soundness, record: record!, sha256: sha256! }
  }),
}
const written: readonly PanelAct[] = [
  taken,
  { kind: 'opinion.set', part: 'overall', text: '运行情况较好' },
  { kind: 'opinion.set', part: 'conclusion', text: '良好' },
  { kind: 'consultation.demandSet', entry: 'Z1', problem: '专利清单重复', demand: '更正清单', unit: '依托单位', due: '2026-12-31' },
  { kind: 'vote.counted', agree: 4, disagree: 1 },
  { kind: 'dissent.noted', expert: 'W03', reason: '成果转化不足' },
  { kind: 'paper.preparedBy', name: '秘书甲' },
  { kind: 'paper.checkedBy', name: '专家戊' },
]

function edits(acts: readonly PanelAct[]): readonly PanelEdit[] {
  return acts.map((act, seq) => ({ seq, id: `e${seq}`, at: '2026-09-17T17:00:00+08:00', by: 'W01', prev: digest(String(seq)), act }))
}

async function closed(): Promise<{ readonly edits: readonly PanelEdit[]; readonly sha256: string }> {
  const context = { ...opened, package: { id: task.package.id, revision: 1, sha256: opened.sha256 } }
  const record = buildPanelRecord(
    panelRecord.stateOf(edits(written)),
    { ...context, standard, standardSha256: task.standard!.sha256 },
    {
      softwareVersion: '0.1.0',
      journal: { head: digest('journal'), entries: 8 },
      closedAt: '2026-09-17T17:30:00+08:00',
      fingerprints: new Map([...experts, 'W90'].map((id) => [id, digest(id)])),
    },
  )
  const bytes = canonicalBytes(record)
  const sha256 = await sha256Hex(bytes)
  const lock: PanelAct = { kind: 'sheet.locked', revision: 1, resultSha256: sha256, record: new TextDecoder().decode(bytes) }
  return { edits: edits([...written, lock]), sha256 }
}

/** What each form would be filled from. */
async function printed(wish: Partial<Selection>) {
  const asked: ExportFormsInput[] = []
  const rendering = {
    forms: async (input: ExportFormsInput) => {
      asked.push(input)
      return exportForms(input)
    },
    join: joinPages,
  }
  const done = await renderSelection({ opened, forms: ['11'], blank: false, withoutMarks: false, ...wish }, rendering, new Date())
  if (!done.ok) throw new Error(JSON.stringify(done.faults))
  const document = await PDFDocument.load(done.value.pdf)
  expect(document.getPageCount()).toBe(done.value.pages.length)
  return { asked, document, pages: done.value.pages }
}

async function sources(wish: Partial<Selection>): Promise<readonly ExportFormsInput[]> {
  return (await printed(wish)).asked
}

const forms = ['11', '12', '13', '14', '14f', '17'] as const

describe('the panel’s forms in the print centre', () => {
  test('without an entry they are blank with the roster; with some, a draft of the panel’s record', async () => {
    for (const { source } of await sources({ forms, panelEdits: [] })) expect([source.panel, source.task]).toEqual([undefined, task])
    for (const { source } of await sources({ forms, panelEdits: edits(written.slice(0, 2)) })) {
      expect(source.panel).toMatchObject({ opinion: { overall: '运行情况较好' }, totals: { total: 8386 } })
      expect([source.panelProof, source.counted?.length]).toEqual([undefined, 5])
    }
  })

  test('a closed record prints its digest and check code; blank forms are blank whatever the record holds', async () => {
    const { edits: all, sha256 } = await closed()
    for (const { source } of await sources({ forms, panelEdits: all })) {
      expect(source.panelProof).toEqual({ sha256, checkCode: checkCode(sha256) })
      expect(source.panel).toMatchObject({ vote: { agree: 4, disagree: 1 }, closedAt: '2026-09-17T17:30:00+08:00' })
    }
    for (const { source } of await sources({ forms, panelEdits: all, blank: true })) expect(source.panel).toBeUndefined()
  })

  test('forms that an expert’s sheet can fill as well are the panel’s once a sheet was taken in', async () => {
    const shared = ['6', '15', '16']
    for (const { source } of await sources({ forms: shared, panelEdits: edits(written) })) {
      expect(source.panel?.rectifications).toEqual([{ problem: '专利清单重复', demand: '更正清单', unit: '依托单位', due: '2026-12-31' }])
    }
    for (const { source } of await sources({ forms: shared, panelEdits: edits(written.slice(1)) })) expect(source.panel).toBeUndefined()
  })

  test('any set is one PDF whose outline names each form at its first page', async () => {
    const { document, pages } = await printed({ forms: ['14f', '11', '3'], panelEdits: edits(written) })
    expect(readOutline(document)).toEqual([
      { title: '专家组意见表（反馈版）', page: 0 },
      { title: '评分汇总表', page: pages.indexOf('11') },
      { title: '专家签到表', page: pages.indexOf('3') },
    ])
    expect(document.getTitle()).toBe('专家组意见表（反馈版）、评分汇总表、专家签到表')
  })
})
