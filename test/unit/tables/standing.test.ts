import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { printPanel } from '#services/panel/printPanel.ts'
import { runReview } from '#services/review/index.ts'
import { digested } from '#services/standards/builtIn.ts'
import { openPackage } from '#services/vault/index.ts'
import { verifyBytes } from '#services/verify/index.ts'
import { knownTask } from '#services/verify/knownTask.ts'
import { formulaLines } from '#shared/documents/forms/panelFigures.ts'
import { ownLayout } from '#shared/documents/ownLayout.ts'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { currentLayout, layouts } from '#shared/layout/index.ts'
import type { PanelRecord } from '#shared/panel/format.ts'
import type { MergeInput } from '#shared/panel/merge.ts'
import { mergePanel } from '#shared/panel/merge.ts'
import { mergedRecord } from '#shared/panel/mergedRecord.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { prepareTable } from '#shared/scoring/table.ts'
import { panelReasons } from '#shared/signature/agreement/panel/index.ts'
import type { KnownTask } from '#shared/signature/context.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { candidate } from '../panel/sheets.ts'
import { folder, identity } from '../review/package.ts'
import { type StandingCentre, standingAnswers, standingPackage, standingTable } from './standingTable.ts'

const small: StandingCentre = { staff: '3' }
const large: StandingCentre = { size: '大', staff: '120', spaces: '25' }
const standard = standingTable()
const standards = [digested(standard)]

let signer: Signer
beforeAll(async () => {
  signer = await identity()
}, 60_000)

async function known(pack: string): Promise<KnownTask> {
  const opened = await openPackage(pack)
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults))
  const about = knownTask(opened.value)
  await opened.value.close()
  return about
}

async function reviewed(pack: string, answers: string) {
  const out = join(folder(), '结果')
  return runReview({ package: pack, answers, signer, out, now: () => new Date('2026-09-17T08:00:00Z') })
}

async function signed(pack: string, answers: string) {
  const done = await reviewed(pack, answers)
  if (!done.ok) throw new Error(JSON.stringify(done.faults))
  return done.value
}

/** What of a criterion says how it stands. */
function standingOf({ criteria }: ResultRecord) {
  return Object.fromEntries(criteria.map(({ id, state, mark, spread }) => [id, [state, mark ?? spread].filter((one) => one !== undefined)]))
}

async function reasonsOf(result: ResultRecord, tasks: readonly KnownTask[]) {
  const verified = await verifyBytes('result.json', 'json', canonicalBytes(result), { tasks, standards, trusted: [] })
  return verified.reasons
}

describe('a small centre', () => {
  test('is asked what applies to it, and its sheet is signed, verified and refused where it lies', async () => {
    const pack = await standingPackage(small)
    const { files, result } = await signed(pack, standingAnswers('W01', { A01: 1500 }))
    expect(standingOf(result)).toEqual({
      A01: ['scored', 1500],
      A02: ['scored', 1200],
      A03: ['not-applicable', 'dimension'],
      B01: ['not-asked'],
      B02: ['scored', 60],
      B03: ['not-in-branch'],
      B04: ['not-applicable', 'total'],
    })
    // (15 + 12) × 60 ÷ 40; the dimension with the mark of 财务 has none
    expect(result.totals.dimensions.map(({ mark }) => mark)).toEqual([4050, undefined])
    expect([result.totals.expert, result.totals.formula, result.totals.total]).toEqual([1500, 1260, undefined])
    const tasks = [await known(pack)]
    for (const given of [[], tasks])
      for (const kind of ['pdf', 'xlsx', 'json'] as const) {
        const verified = await verifyBytes(files[kind], kind, readFileSync(files[kind]), { tasks: given, standards, trusted: [] })
        expect({ kind, reasons: verified.reasons }).toEqual({ kind, reasons: [] })
      }
    for (const [lie, change] of lies) {
      const changed = structuredClone(result)
      change(changed)
      expect([lie, await reasonsOf(changed, [])]).not.toEqual([lie, []])
    }
    // without the plan nobody knows that a figure was left out; with it everybody does
    const silent = structuredClone(result)
    const a03 = silent.criteria[2]!
    Object.assign(a03, { state: 'scored', mark: 2000, explanation: { ...a03.explanation, inputs: [], steps: [] } })
    delete a03.spread
    silent.totals.dimensions[0]!.mark = 4700
    silent.totals.expert = 3500
    expect(await reasonsOf(silent, tasks)).toContain('result.formula')
  }, 120_000)

  test('has the whole sheet of the expert who is asked for everything', async () => {
    const pack = await standingPackage(small)
    const { result } = await signed(pack, standingAnswers('W05', { A01: 1700, B01: 1600 }))
    // K1 (17 + 12) × 60 ÷ 40 = 43.5, K2 16 + 0.6; over 90 of 100 marks
    expect([result.totals.dimensions.map(({ mark }) => mark), result.totals.total]).toEqual([[4350, 1660], 6678])
  }, 60_000)

  test('is not marked where it is not asked, nor left without a mark where it is', async () => {
    const pack = await standingPackage(small)
    const tooMuch = await reviewed(pack, standingAnswers('W01', { A01: 1500, A03: 1000 }))
    expect(tooMuch.ok ? [] : tooMuch.faults.map(({ code, got }) => [code, got])).toEqual([['answers.criterion', 'A03']])
    const tooFew = await reviewed(pack, standingAnswers('W05', { A01: 1500 }))
    expect(tooFew.ok ? [] : tooFew.faults.map(({ code, got }) => [code, got])).toEqual([['answers.criterion', 'B01']])
  }, 60_000)

  test('is asked again where a verified figure says so', async () => {
    const pack = await standingPackage(small)
    const verified = { declared: '3', verified: '8' }
    const { result } = await signed(pack, standingAnswers('W01', { A01: 1500, A03: 1800 }, verified))
    expect(standingOf(result).A03).toEqual(['scored', 1800])
    expect(await reasonsOf(result, [await known(pack)])).toEqual([])
  }, 60_000)
})

const lies: readonly (readonly [string, (result: ResultRecord) => void])[] = [
  ['the share raised', (r) => Object.assign(r.criteria[1]!, { mark: 1900 })],
  ['a mark where nothing applies', (r) => Object.assign(r.criteria[2]!, { state: 'scored', mark: 2000, spread: undefined })],
  ['spread elsewhere', (r) => Object.assign(r.criteria[2]!, { spread: 'total' })],
  ['a mark of another kind of expert', (r) => Object.assign(r.criteria[3]!, { state: 'scored', mark: 2000 })],
  ['a bonus not of this centre', (r) => Object.assign(r.criteria[5]!, { state: 'scored', mark: 500 })],
  ['left out although it applies', (r) => Object.assign(r.criteria[0]!, { state: 'not-asked', mark: undefined })],
  ['other words', (r) => Object.assign(r.criteria[2]!.explanation!.steps.at(-1)!, { text: '本指标得满分' })],
]

describe('a panel', () => {
  async function panelOf(pack: string, sheets: readonly (readonly [string, Record<string, number>])[]): Promise<MergeInput> {
    const { plan, task, standard } = await known(pack)
    const files = await Promise.all(
      sheets.map(async ([expert, marks]) => {
        const { result } = await signed(pack, standingAnswers(expert, marks))
        return candidate({ ...result, expert: { ...result.expert, fingerprint: expert.repeat(22).slice(0, 64).replaceAll('W', 'a') } })
      }),
    )
    return { plan, task, standard: standard!, files }
  }

  test('takes the means of those who are asked, and comes to what score comes to', async () => {
    const input = await panelOf(await standingPackage(small), [
      ['W01', { A01: 1500 }],
      ['W05', { A01: 1700, B01: 1600 }],
    ])
    const { parts, open } = mergePanel(input)
    expect(parts.matrix.map(({ criterion, marks, mean }) => [criterion, marks.map(({ mark }) => mark), mean])).toEqual([
      ['A01', [1500, 1700], '1600'],
      ['B01', [1600], '1600'],
    ])
    // K1 (16 + 12) × 60 ÷ 40 = 42, K2 16.6, over 90 of 100 marks
    expect([parts.totals.total, parts.totals.expertMean, open.filter(({ kind }) => kind !== 'absent')]).toEqual([6511, '3200', []])
    const again = prepareTable(standard)({
      given: { values: { staff_total: '3' }, attributes: { size: '小' } },
      sheets: [
        { specialty: '技术', entries: { A01: { mark: 1500 } } },
        { specialty: '财务', entries: { A01: { mark: 1700 }, B01: { mark: 1600 } } },
      ],
      ...{ bonus: [], deductions: [], trim: false, previous: [] },
    })
    expect(again.total).toBe(6511)
  }, 120_000)

  test('names an item that nobody marked, and takes a ruling for it', async () => {
    const input = await panelOf(await standingPackage(large), [['W01', { A01: 1500, A02: 1500, A03: 1000, B03: 300 }]])
    const { parts, open } = mergePanel(input)
    expect([parts.totals.total, open.filter(({ kind }) => kind === 'unmarked')]).toEqual([
      undefined,
      [{ kind: 'unmarked', criterion: 'B01' }],
    ])
    const ruled = mergePanel({ ...input, rulings: { missing: [{ criterion: 'B01', choice: '按0分', reason: '专家组没有财务专家' }] } })
    // 15 + 15 + 10, staff 10, bonus 3, spaces 25 of 50: 5
    expect([ruled.parts.totals.total, ruled.open.filter(({ kind }) => kind === 'unmarked')]).toEqual([5800, []])
  }, 60_000)

  test('keeps a record that the verifier computes again, with every lie seen', async () => {
    const pack = await standingPackage(small)
    const input = await panelOf(pack, [
      ['W01', { A01: 1500 }],
      ['W05', { A01: 1700, B01: 1600 }],
    ])
    const task = await known(pack)
    const about = {
      task: input.task,
      standard: input.standard!,
      standardSha256: standards[0]!.sha256,
      package: { id: task.task.package.id, revision: task.task.package.revision, sha256: task.packageSha256 },
    }
    const made = { closedAt: '2026-09-17T17:30:00+08:00', softwareVersion: '0.1.0' }
    const record = await mergedRecord(mergePanel(input), about, made)
    const reasons = (changed: PanelRecord, withTask: boolean) =>
      panelReasons(changed, { known: withTask ? task : undefined, standards, layouts }).filter((reason) => reason.startsWith('panel.'))
    expect([reasons(record, false), reasons(record, true)]).toEqual([[], []])
    const lines = formulaLines(ownLayout(currentLayout, standard), record, standard)
    expect(lines.map(({ criterion, mark }) => [criterion, mark])).toEqual([
      ['A02', '12.00'],
      ['A03', '不适用'],
      ['B02', '0.60'],
      ['B03', '不含此项'],
      ['B04', '不适用'],
    ])
    const printed = await printPanel({ bytes: canonicalBytes(record) }, { standard })
    expect(printed.ok && printed.value.pdf.length > 10_000 && printed.value.workbook.length > 5_000).toBe(true)
    for (const [lie, change] of panelLies) {
      const changed = structuredClone(record)
      change(changed)
      expect([lie, reasons(changed, false)]).not.toEqual([lie, []])
    }
  }, 120_000)
})

const panelLies: readonly (readonly [string, (record: PanelRecord) => void])[] = [
  ['total', (r) => Object.assign(r.totals, { total: 7000 })],
  ['the share raised', (r) => Object.assign(r.formula[0]!, { hundredths: 1900 })],
  ['spread elsewhere', (r) => Object.assign(r.formula[1]!, { spread: 'total' })],
  ['a mark by one who is not asked', (r) => r.matrix[1]!.marks.unshift({ expert: 'W01', mark: 2000 })],
  ['a criterion left out of the list', (r) => r.formula.splice(1, 1)],
  ['marks of what does not apply', (r) => r.matrix.splice(1, 0, { ...r.matrix[0]!, criterion: 'A03' })],
  ['ruled on although marked', (r) => r.missingHandling.push({ criterion: 'A01', choice: '按0分', reason: '无' })],
]
