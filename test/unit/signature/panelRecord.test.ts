import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { verifyBytes } from '#services/verify/index.ts'
import { canonicalBytes } from '#shared/format/canonical.ts'
import type { PanelAct } from '#shared/panel/act.ts'
import { buildPanelRecord, mergedPanel, type PanelContext } from '#shared/panel/build.ts'
import type { PanelRecord } from '#shared/panel/format.ts'
import { panelRecord } from '#shared/panel/record.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { allCitations } from '#shared/signature/agreement/task.ts'
import type { KnownTask } from '#shared/signature/context.ts'
import { handedPanel } from '../../corpus/panel.ts'
import { type Centre, candidate, digest, experts, panelOf, sheetOf } from '../panel/sheets.ts'

interface Case {
  readonly centre: Centre
  readonly sheets: readonly ResultRecord[]
  readonly acts?: readonly PanelAct[]
  readonly trim?: boolean
}

/** A panel's record as the product closes it, with the task at hand that it was made from. */
function closed({ centre, sheets, acts = [], trim }: Case): { readonly record: PanelRecord; readonly known: KnownTask } {
  const { plan, standard, ...input } = panelOf(centre)
  const task = { ...input.task, settings: { ...input.task.settings, ...(trim !== undefined && { trim }) } }
  const sha256 = digest('package')
  const context: PanelContext = {
    ...{ plan, task, standard, standardSha256: task.standard!.sha256 },
    package: { id: task.package.id, revision: task.package.revision, sha256 },
  }
  const files = sheets
    .map((sheet) => candidate(sheet))
    .map(({ file, kind, soundness, record, sha256 }) => ({
      ...{ file, kind, soundness, record: record!, sha256: sha256! },
    }))
  const all: readonly PanelAct[] = [
    { kind: 'files.taken', files },
    { kind: 'opinion.set', part: 'overall', text: '运行情况较好' },
    { kind: 'opinion.set', part: 'conclusion', text: '良好' },
    { kind: 'paper.preparedBy', name: '秘书甲' },
    { kind: 'paper.checkedBy', name: '专家戊' },
    ...acts,
  ]
  const vote = (agree: number): PanelAct => ({ kind: 'vote.counted', agree, disagree: 0 })
  const stateOf = (every: readonly PanelAct[]) =>
    panelRecord.stateOf(
      every.map((act, seq) => ({ seq, id: `e${seq}`, at: '2026-09-17T17:00:00+08:00', by: 'W01', prev: digest(String(seq)), act })),
    )
  const { counted } = mergedPanel(stateOf(all), context)
  const record = buildPanelRecord(stateOf([...all, vote(counted.length)]), context, {
    softwareVersion: '0.1.0',
    journal: { head: digest('journal'), entries: all.length + 1 },
    closedAt: '2026-09-17T17:30:00+08:00',
    fingerprints: new Map([...experts, 'W90'].map((id) => [id, digest(id)])),
  })
  const digests = new Map(sheets.flatMap(allCitations).map(({ document, sha256 }) => [document, sha256]))
  return { record, known: { task, packageSha256: sha256, plan, standard, digests } }
}

async function reasonsOf(record: PanelRecord, known: readonly KnownTask[]) {
  const all = { tasks: known, standards: builtInStandards(), trusted: [] }
  const { verdict, reasons } = await verifyBytes('panel.json', 'json', canonicalBytes(record), all)
  return [verdict, ...reasons]
}

const marked = (sheet: ResultRecord, change: (mark: number, max: number) => number): ResultRecord => ({
  ...sheet,
  criteria: sheet.criteria.map((one) => (one.mark === undefined ? one : { ...one, mark: change(one.mark, one.max) })),
})

describe('a panel’s record computed again', () => {
  test('the example handed out with the formats stands', async () => {
    expect(await reasonsOf(handedPanel(), [])).toEqual(['unsigned'])
  })

  test.each<[string, Case]>([
    ['five sheets', { centre: 'rare-earth', sheets: experts.map((expert) => sheetOf('rare-earth', expert)) }],
    ['five sheets, trimmed', { centre: 'rare-earth', trim: true, sheets: experts.map((expert) => sheetOf('rare-earth', expert)) }],
    ['four sheets, trimming asked', { centre: 'dairy', trim: true, sheets: experts.slice(1).map((expert) => sheetOf('dairy', expert)) }],
    ['the other centre', { centre: 'dairy', sheets: experts.map((expert) => sheetOf('dairy', expert)) }],
    [
      'one far sheet and wide items',
      {
        centre: 'rare-earth',
        sheets: experts.map((expert) => marked(sheetOf('rare-earth', expert), (mark) => (expert === 'W03' ? 0 : mark))),
      },
    ],
    [
      'a red line, ruled a clue',
      {
        centre: 'rare-earth',
        sheets: experts.map((expert) =>
          sheetOf('rare-earth', expert, { redLines: [{ item: 'b', clue: `${expert} 见`, status: '待科技厅审定', citations: [] }] }),
        ),
        acts: [{ kind: 'redLine.ruled', item: 'b', panelView: '确认线索', reason: '核实' }],
      },
    ],
    [
      'a recused expert, a copy and a former revision',
      {
        centre: 'rare-earth',
        sheets: [
          sheetOf('rare-earth', 'W01'),
          sheetOf('rare-earth', 'W02'),
          sheetOf('rare-earth', 'W02', { revision: 2, replaces: candidate(sheetOf('rare-earth', 'W02')).sha256! }),
          sheetOf('rare-earth', 'W03', { recusal: { declared: true, relations: ['近亲属'], reason: '亲属任职' } }),
          sheetOf('rare-earth', 'W04'),
        ],
      },
    ],
  ])('%s: what the product closes stands, with and without the task', async (_, made) => {
    const { record, known } = closed(made)
    expect(await reasonsOf(record, [])).toEqual(['unsigned'])
    expect(await reasonsOf(record, [known])).toEqual(['unsigned'])
  })

  test('any marks that may be given: it stands, and with a total one hundredth off it does not', async () => {
    const step = 50
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 24 }), { minLength: 5, maxLength: 5 }), fc.boolean(), async (levels, trim) => {
        const sheets = experts.map((expert, at) =>
          marked(sheetOf('rare-earth', expert), (_, max) => Math.min(max - (max % step), levels[at]! * step)),
        )
        const { record, known } = closed({ centre: 'rare-earth', trim, sheets })
        expect(await reasonsOf(record, [known])).toEqual(['unsigned'])
        const off = { ...record, totals: { ...record.totals, total: record.totals.total === 0 ? 1 : record.totals.total! - 1 } }
        expect(await reasonsOf(off, [known])).toEqual(['rejected', 'panel.total'])
      }),
      { numRuns: 12 },
    )
  })
})

describe('a panel’s record held against its task', () => {
  const five = closed({ centre: 'rare-earth', sheets: experts.map((expert) => sheetOf('rare-earth', expert)) })
  const against = (change: Partial<PanelRecord>, known = five.known) => reasonsOf({ ...five.record, ...change }, [known])
  const rows = (change: object): KnownTask => {
    const { task } = five.known
    return { ...five.known, task: { ...task, panel: task.panel.map((row) => (row.id === 'W02' ? { ...row, ...change } : row)) } }
  }

  test.each<[string, () => Promise<readonly string[]>, string[]]>([
    ['another task', () => against({ task: 'T-other' }), ['task.other']],
    ['another package', () => against({ package: { ...five.record.package, sha256: digest('other') } }), ['package.digest']],
    ['another centre', () => against({ centre: { ...five.record.centre, name: '另一中心' } }), ['task.facts']],
    [
      'trimming the task does not ask for',
      () => against({ trim: { requested: true, applied: false } }),
      ['task.facts', 'panel.sums', 'panel.total'],
    ],
    ['a signer of another name', () => against({}, rows({ name: '另一人' })), ['signer.roster']],
    ['a key that the roster names otherwise', () => against({}, rows({ fingerprint: digest('other') })), ['signer.roster']],
    ['a role the roster does not give', () => against({}, rows({ role: '监督' })), ['signer.roster', 'panel.flags']],
    [
      'a declared value that is not the plan’s',
      () => against({ values: five.record.values.map((value, at) => (at === 0 ? { ...value, declared: '1' } : value)) }),
      ['panel.formula'],
    ],
  ])('%s', async (_, verified, reasons) => {
    expect(await verified()).toEqual(['rejected', ...reasons])
  })

  test('fewer who agree than the task asks for', async () => {
    const dissent = ['W02', 'W03'].map((expert) => ({ expert, reason: '成果转化不足' }))
    const split = (count: number) => ({ vote: { agree: 5 - count, disagree: count }, dissent: dissent.slice(0, count) })
    const { task } = five.known
    const strict = { ...five.known, task: { ...task, settings: { ...task.settings, voteShare: '3/4' as const } } }
    expect(await against(split(1))).toEqual(['unsigned'])
    expect(await against(split(1), strict)).toEqual(['unsigned'])
    expect(await against(split(2))).toEqual(['rejected', 'panel.contradicts'])
    expect(await reasonsOf({ ...five.record, ...split(2) }, [])).toEqual(['unsigned'])
  })

  test('an absent member that the record does not name', async () => {
    const four = closed({ centre: 'rare-earth', sheets: experts.slice(1).map((expert) => sheetOf('rare-earth', expert)) })
    expect(await reasonsOf({ ...four.record, absent: [] }, [four.known])).toEqual(['rejected', 'signer.roster'])
  })
})
