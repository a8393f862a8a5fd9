import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Workbook } from 'exceljs'
import { beforeAll, describe, expect, test } from 'vitest'
import { runReview } from '#services/review/index.ts'
import { verifyFiles } from '#services/verify/index.ts'
import { readPageTexts } from '#services/verify/pageTexts.ts'
import type { SelfAssessment } from '#shared/plan/selfAssessment.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { importSheet } from '#shared/result/importColumns.ts'
import { differsFromSelf, entryProblems } from '#shared/review/selfMark.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { answersFile, changedAnswers, folder, identity, quickPackage } from './package.ts'
import { sampleAnswersFile, sampleContext } from './sample.ts'

const { task, standard } = sampleContext('rare-earth', 'performance')
const w01 = sampleAnswersFile('rare-earth', 'answers-performance-W01.json')
const given = w01.marks[0]!
const judged = standard.criteria.find(({ id }) => id === given.criterion)!
const computed = standard.criteria.find(({ method }) => method === 'formula')!

/** 自评: the first criterion that W01 marks, and one that is computed. */
function selfOf(mark: number): SelfAssessment {
  return {
    format: 'tic-review/self-assessment@1',
    standard: { id: standard.id, version: standard.version },
    by: '示例中心',
    date: '2026-08-20',
    items: [
      { criterion: judged.id, mark, grounds: '见年度报告' },
      { criterion: computed.id, mark: 123 },
    ],
  }
}

const limited = (percent?: number) => ({
  ...task,
  settings: { ...task.settings, ...(percent !== undefined && { selfMarkDifferencePercent: percent }) },
})

describe('a mark farther from the self mark than the task allows wants a reason', () => {
  const full = judged.max
  const asks = (percent: number | undefined, selfMark: number, mark: number) =>
    differsFromSelf({ task: limited(percent), self: selfOf(selfMark) }, judged, mark)

  test('more than so many percent of the full mark, in either direction; exactly at it not', () => {
    const tenth = full / 10
    expect([asks(10, full, full - tenth), asks(10, full, full - tenth - 1), asks(10, 0, tenth), asks(10, 0, tenth + 1)]).toEqual([
      false,
      true,
      false,
      true,
    ])
    expect([asks(0, full, full), asks(0, full, full - 1)]).toEqual([false, true])
  })

  test('never without the setting, without a self mark, without a mark or for a computed item', () => {
    const far = { task: limited(0), self: selfOf(0) }
    expect(asks(undefined, 0, full)).toBe(false)
    expect(differsFromSelf({ task: limited(0) }, judged, full)).toBe(false)
    expect(differsFromSelf(far, judged, undefined)).toBe(false)
    expect(differsFromSelf(far, computed, computed.max)).toBe(false)
  })

  test('once, beside what the standard asks, and not with a reason given', () => {
    const about = { standard, task: limited(0), self: selfOf(0) }
    const criterion = { ...judged, method: 'expert' as const }
    expect(entryProblems(about, criterion, { mark: full })).toEqual(['reason'])
    expect(entryProblems(about, criterion, { mark: full, reason: ' ' })).toEqual(['reason'])
    expect(entryProblems(about, criterion, { mark: full, reason: '已核实' })).toEqual([])
    expect(entryProblems(about, criterion, {})).toEqual(['missing'])
  })
})

describe('a signed sheet', () => {
  let signer: Signer
  beforeAll(async () => {
    signer = await identity()
  })
  const pack = (self: SelfAssessment, percent?: number) =>
    quickPackage('rare-earth', 'performance', (files) => {
      Object.assign(files, { self })
      if (percent !== undefined) files.task.settings = { ...(files.task.settings as object), selfMarkDifferencePercent: percent }
    })
  const review = async (self: SelfAssessment, percent?: number, answers = answersFile('rare-earth', 'answers-performance-W01.json')) => {
    const file = await pack(self, percent)
    const out = join(folder(), '结果')
    const answer = await runReview({ package: file, answers, signer, out, now: () => new Date('2026-09-17T08:00:00Z') })
    return { file, answer }
  }

  test('carries, prints and never counts the self marks, and verifies by both verifiers with its package', async () => {
    const { file, answer } = await review(selfOf(judged.max))
    if (!answer.ok) throw new Error(JSON.stringify(answer.faults))
    const { files, result } = answer.value
    const marks = (record: ResultRecord) => record.criteria.flatMap(({ id, selfMark }) => (selfMark === undefined ? [] : [[id, selfMark]]))
    expect(marks(result)).toEqual(
      standard.criteria.flatMap(({ id }) => (id === judged.id ? [[id, judged.max]] : id === computed.id ? [[id, 123]] : [])),
    )
    expect([result.totals.expert, result.totals.formula]).toEqual([3300, 4942])
    const printed = JSON.stringify(await readPageTexts(new Uint8Array(readFileSync(files.pdf))))
    expect(printed).toContain('自评分：1.23')
    const book = new Workbook()
    await book.xlsx.readFile(files.xlsx)
    const values = (book.getWorksheet('评分表')?.getColumn(6).values ?? []).map(String)
    expect(values.filter((text) => text.includes('自评分：'))).toHaveLength(2)
    const data = book.getWorksheet('导入数据')!
    expect([data.getCell('AE1').value, data.getCell('AE2').value]).toEqual(['自评分（百分之一分）', 'selfMark'])
    for (const byClosedForm of [false, true]) {
      const verified = await verifyFiles([files.pdf, files.xlsx, files.json], { tasks: [file], byClosedForm })
      expect(verified.ok ? verified.value.map(({ reasons }) => reasons) : verified.faults).toEqual([[], [], []])
    }
    // of another package, whose self mark is another
    const other = await verifyFiles([files.pdf], { tasks: [await pack(selfOf(0))] })
    expect(other.ok ? other.value.map(({ reasons }) => reasons) : other.faults).toEqual([['result.selfMark', 'package.digest']])
  }, 120_000)

  test('is not signed where a reason is due and not given', async () => {
    const plain = changedAnswers('rare-earth', 'answers-performance-W01.json', (answers) => {
      for (const mark of answers.marks as { criterion: string; reason?: string }[]) if (mark.criterion === judged.id) delete mark.reason
    })
    const { answer } = await review(selfOf(given.mark! > judged.max / 2 ? 0 : judged.max), 20, plain)
    expect(answer.ok ? [] : answer.faults.map(({ code, name }) => [code, name])).toEqual([['answers.reason', judged.id]])
  }, 60_000)
})

test('the sheet for import has its column for self marks only where a record has one, a mark of 0 too', () => {
  const columns = (selfMark?: number) => importSheet([{ recordType: 'criterion' }, { recordType: 'criterion', selfMark }]).columns.length
  expect([columns(), columns(0)]).toEqual([30, 31])
})
