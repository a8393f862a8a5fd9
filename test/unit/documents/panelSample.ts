import { documentFonts } from '#services/export/fonts.ts'
import type { PanelPdfInput } from '#shared/documents/panelPages.ts'
import { canonicalBytes, sha256Hex } from '#shared/format/canonical.ts'
import { type PanelRecord, panelSchema } from '#shared/panel/format.ts'
import { mergePanel } from '#shared/panel/merge.ts'
import { mergedRecord } from '#shared/panel/mergedRecord.ts'
import type { Task } from '#shared/plan/task.ts'
import { checkCode } from '#shared/record/checkCode.ts'
import { candidate, digest, panelOf, sheetOf } from '../panel/sheets.ts'

const input = panelOf('rare-earth')
export const standard = input.standard
/** A name whose characters the form font lacks. */
export const rareName = '𬭊䶮㛃'
const long =
  '经现场核查与合议，专家组认为该指标所列成果与中心建设任务的关联尚需进一步说明：合同签订主体为依托单位，到账凭证与合同编号未能逐一对应（涉及金额约120万元），按照从严原则处理。'

/** The task with so many experts who score; the fourth has the rare name. */
export function taskOf(experts: number): Task {
  const members = Array.from({ length: experts }, (_, at): Task['panel'][number] => ({
    id: idOf(at),
    name: at === 3 ? rareName : `专家${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰'[at] ?? at}`,
    unit: '外部大学A',
    role: at === 0 ? '组长' : '组员',
  }))
  return { ...input.task, panel: members }
}

export function idOf(at: number): string {
  return `W${String(at + 1).padStart(2, '0')}`
}

/** The merged sheets of so many experts whose marks differ. */
export function mergedOf(experts: number) {
  const task = taskOf(experts)
  const sheet = sheetOf('rare-earth', 'W01')
  const files = task.panel.map(({ id, name }, at) =>
    candidate({
      ...sheet,
      expert: { ...sheet.expert, id, name, role: at === 0 ? '组长' : '组员', fingerprint: digest(id) },
      criteria: sheet.criteria.map((criterion, place) => ({
        ...criterion,
        mark: criterion.max - ((at * 7919 + place * 31) % Math.max(1, criterion.max / 100)) * 50,
      })),
    }),
  )
  return { task, merged: mergePanel({ ...input, task, files }) }
}

/** A merged record, as the command writes it. */
export async function mergedRecordOf(experts: number): Promise<PanelRecord> {
  const { task, merged } = mergedOf(experts)
  const context = {
    task,
    package: { id: task.package.id, revision: 1, sha256: digest('package') },
    standard,
    standardSha256: task.standard!.sha256,
  }
  return mergedRecord(merged, context, { closedAt: '2026-09-17T17:30:00+08:00', softwareVersion: '0.1.0' })
}

/** A record closed by a panel that had much to write: long texts, minutes, dissent, red lines, missing figures, a sheet written anew. */
export async function closedRecord(experts: number): Promise<PanelRecord> {
  const merged = await mergedRecordOf(experts)
  const cited = { document: 'D018', page: 2, title: '专项审计报告', sha256: 'a'.repeat(64) }
  return panelSchema.parse({
    ...merged,
    decisions: merged.matrix.map(({ criterion }) => ({
      subject: criterion,
      decision: '维持各自评分',
      reason: long,
      at: '2026-09-17T16:00:00+08:00',
    })),
    reopened: [{ expert: 'W02', old: digest('old'), new: digest('new'), reason: '专家重新打开本人评分表并另行签署' }],
    redLines: [{ item: 'd', clue: long, raisedBy: ['W01', 'W04'], panelView: '确认线索', status: '待科技厅审定', citations: [cited] }],
    missingHandling: [{ criterion: 'E10', choice: '按0分', reason: long }],
    adjustments: [{ item: 'B02', amount: 100, reason: long, citations: [cited] }],
    opinion: {
      overall: long.repeat(6),
      strengths: long.repeat(3),
      problems: long.repeat(3),
      suggestions: long.repeat(4),
      conclusion: '良好',
    },
    vote: { agree: experts - 1, disagree: 1 },
    dissent: [{ expert: 'W04', reason: long.repeat(2) }],
    preparedBy: '秘书甲',
    checkedBy: '专家乙',
  })
}

/** Everything the printers ask for, with the digest and check code of this very record. */
export async function panelInput(record: PanelRecord): Promise<PanelPdfInput> {
  const recordBytes = canonicalBytes(record)
  const sha256 = await sha256Hex(recordBytes)
  return { record, recordBytes, sha256, checkCode: checkCode(sha256), standard, fonts: await documentFonts() }
}
