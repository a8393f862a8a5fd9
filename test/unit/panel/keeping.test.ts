import { copyFile, readFile, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { journalFile } from '#services/profiles/journalFile.ts'
import { createProfile, type OpenProfile } from '#services/profiles/store.ts'
import { appendFromPage, openJournal, openKept } from '#services/record/index.ts'
import { type Kinds, keptKind } from '#shared/kinds/index.ts'
import type { PanelAct } from '#shared/panel/act.ts'
import { panelRecord } from '#shared/panel/record.ts'
import type { Act as ReviewAct } from '#shared/review/act.ts'
import type { Result } from '#shared/text/fault.ts'
import { folder } from '../review/package.ts'
import { candidate, digest, experts, panelOf, sheetOf } from './sheets.ts'

const { task } = panelOf('rare-earth')
const opened = { task, sha256: digest('package') }
const now = () => new Date('2026-09-17T09:00:00Z')
const kept = keptKind('panel')

function given<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(answer.faults.map(({ code, name }) => `${code} ${name ?? ''}`).join(', '))
  return answer.value
}
const codes = (answer: Result<unknown>) => (answer.ok ? [] : answer.faults.map(({ code }) => code))

async function profileOf(name = '专家甲', unit = '外部大学A'): Promise<OpenProfile> {
  return given(await createProfile(folder(), { name, unit, passphrase: '口令一二三四', algorithm: 'p256' }, now()))
}
const open = (profile: OpenProfile, member = 'W01', about = opened) => openKept(kept, profile, about, member, now)

let count = 0
const draft = (act: PanelAct, by = 'W01') => ({ id: `d${++count}`, at: '2026-09-17T17:00:00+08:00', by, act })

const taken: PanelAct = {
  kind: 'files.taken',
  files: experts.map((expert) => {
    const { file, kind, soundness, record, sha256 } = candidate(sheetOf('rare-earth', expert))
    return { file, fileSha256: digest(file), kind, soundness, record: record!, sha256: sha256! }
  }),
}
/** One act of every kind that is not of a record's life, in an order in which each may take effect. */
const acts: readonly PanelAct[] = [
  taken,
  { kind: 'file.putAside', file: 'W05-1.pdf', fileSha256: digest('W05-1.pdf') },
  { kind: 'values.confirmed', values: [] },
  { kind: 'values.reopened' },
  { kind: 'adjustment.ruled', item: 'B02', entries: [], reason: '证书不符' },
  { kind: 'adjustment.unruled', item: 'B02' },
  { kind: 'redLine.ruled', item: 'a', panelView: '不成立', reason: '核对后不成立' },
  { kind: 'redLine.unruled', item: 'a' },
  { kind: 'missing.ruled', criterion: 'E03', choice: '补报', reason: '会后补报' },
  { kind: 'missing.unruled', criterion: 'E03' },
  { kind: 'grade.decided', grade: '合格', reason: '连续两次整改未到位' },
  { kind: 'grade.undecided' },
  { kind: 'rounds.stated', grades: ['良好'], reason: '据上一轮公示文件' },
  { kind: 'rounds.unstated' },
  { kind: 'decision.noted', entry: 'N1', subject: 'E12', decision: '维持', reason: '各自理由成立', at: '2026-09-17T16:40:00+08:00' },
  { kind: 'decision.removed', entry: 'N1' },
  { kind: 'opinion.set', part: 'overall', text: '运行情况较好' },
  { kind: 'consultation.topicSet', topic: '定位', view: '可行' },
  { kind: 'consultation.topicCleared', topic: '定位' },
  { kind: 'consultation.demandSet', entry: 'Z1', problem: '台账不全', demand: '补齐台账', unit: '中心', due: '2026-12-31' },
  { kind: 'consultation.demandRemoved', entry: 'Z1' },
  { kind: 'consultation.concluded', conclusion: '建议提出创建申请' },
  { kind: 'vote.counted', agree: 4, disagree: 1 },
  { kind: 'dissent.noted', expert: 'W03', reason: '成果转化不足' },
  { kind: 'dissent.removed', expert: 'W03' },
  { kind: 'signature.refused', expert: 'W03' },
  { kind: 'signature.refusalRemoved', expert: 'W03' },
  { kind: 'paper.preparedBy', name: '秘书甲' },
  { kind: 'paper.checkedBy', name: '专家戊' },
]

test('the list above has every act of a panel’s record', () => {
  const life = new Set(['sheet.locked', 'sheet.reopened', 'undone', 'redone'])
  const all = panelRecord.edit.safeParse({ ...draft(taken), seq: 0, prev: digest('x') })
  expect(all.success).toBe(true)
  const kinds = new Set<string>(acts.map(({ kind }) => kind))
  const known = kept.kind.edit as unknown as { shape: { act: { options: readonly { shape: { kind: { value: string } } }[] } } }
  expect(known.shape.act.options.map((option) => option.shape.kind.value).filter((kind) => !life.has(kind) && !kinds.has(kind))).toEqual([])
})

test('the leader and the secretary keep a panel’s record, each an own one; nobody else does', async () => {
  const profile = await profileOf()
  expect(codes(await open(profile, 'W02'))).toEqual(['mission.member'])
  expect(codes(await open(profile, 'W91'))).toEqual(['mission.member'])
  const [leader, secretary] = [given(await open(profile, 'W01')), given(await open(profile, 'W90'))]
  expect([leader.id, secretary.id, leader.mission]).toEqual([`${task.id}.W01.r1.panel`, `${task.id}.W90.r1.panel`, `${task.id}.W01.r1`])
  expect([leader.journal.head.keptBy, secretary.journal.head.keptBy]).toEqual(['W01', 'W90'])
  await Promise.all([leader.close(), secretary.close()])
})

test('a page’s act is held against the kind, the author, the role, and what main alone may journal', async () => {
  const profile = await profileOf()
  const leader = given(await open(profile, 'W01'))
  const secretary = given(await open(profile, 'W90'))
  const vote: PanelAct = { kind: 'vote.counted', agree: 4, disagree: 1 }
  expect(codes(await appendFromPage(leader, draft(taken)))).toEqual(['record.byMain'])
  // that a table was signed as a file is for main to say, which signed it
  expect(codes(await appendFromPage(leader, draft({ kind: 'values.confirmed', values: [], table: digest('file') })))).toEqual([
    'record.byMain',
  ])
  expect(codes(await appendFromPage(leader, draft(vote, 'W02')))).toEqual(['journal.author'])
  const mark = { kind: 'score.set', criterion: 'E05', mark: 1200 } as unknown as PanelAct
  expect(codes(await appendFromPage(leader, draft(mark)))).toEqual(['journal.shape'])
  expect(codes(await appendFromPage(secretary, draft({ kind: 'opinion.set', part: 'overall', text: '好' }, 'W90')))).toEqual(['panel.role'])
  expect(codes(await appendFromPage(secretary, draft(vote, 'W90')))).toEqual([])
  expect(codes(await appendFromPage(leader, draft(vote)))).toEqual([])
  expect([leader.journal.edits.length, secretary.journal.edits.length]).toEqual([1, 1])
  await Promise.all([leader.close(), secretary.close()])
})

test('a page loads no 核定 table into a sheet by itself: main journals the one it verified', async () => {
  const profile = await profileOf()
  const review = given(await openKept(keptKind('review'), profile, opened, 'W01', now))
  const confirmedBy = { expert: 'W01', name: '专家甲', fingerprint: digest('key') }
  const table = { sha256: digest('table'), revision: 1, confirmedBy, confirmedAt: '2026-09-17T17:00:00+08:00' }
  const load = {
    id: 'load',
    at: '2026-09-17T17:00:00+08:00',
    by: 'W01',
    act: { kind: 'table.loaded' as const, table, values: [] } satisfies ReviewAct,
  }
  expect(codes(await appendFromPage(review, load))).toEqual(['record.byMain'])
  expect(codes(await review.append(load))).toEqual([])
  await review.close()
})

test('every act is there after reopening, and a journal cut anywhere gives back the record up to the last whole act', async () => {
  const profile = await profileOf()
  const record = given(await open(profile))
  for (const act of acts) given(await record.append(draft(act)))
  const whole = record.state()
  await record.close()
  expect(whole.ignored).toEqual([])
  const file = journalFile(profile, record.id)
  const again = given(await open(profile))
  expect(again.state()).toEqual(whole)
  await again.close()
  const options = { kind: panelRecord, head: record.journal.head, key: profile.key('journal'), now }
  const bytes = (await readFile(file)).length
  const seen = new Set<number>()
  for (let at = 1; at <= 60; at++) {
    const cut = join(folder(), 'cut.journal')
    await copyFile(file, cut)
    await truncate(cut, Math.floor((bytes * (60 + at)) / 121))
    const opened = await openJournal(cut, options)
    if (!opened.ok) throw new Error(codes(opened).join())
    const { edits } = opened.value
    expect(panelRecord.stateOf(edits)).toEqual(panelRecord.stateOf(record.journal.edits.slice(0, edits.length)))
    expect(opened.value.unproven).toBe(true)
    seen.add(edits.length)
    await opened.value.close()
  }
  expect(seen.size).toBeGreaterThan(1)
})

test('a journal of a review is not opened as one of a panel', async () => {
  const profile = await profileOf()
  const review = given(await openKept(keptKind('review'), profile, opened, 'W01', now))
  const pledge = { kind: 'pledge.accepted', textSha256: digest('pledge') } as const
  given(await review.append({ id: 'p', at: '2026-09-17T17:00:00+08:00', by: 'W01', act: pledge }))
  await review.close()
  await copyFile(journalFile(profile, review.id), journalFile(profile, `${review.id}.panel`))
  expect(codes(await open(profile))).toEqual(['journal.foreign'])
})

test('the registry’s kinds are the ones whose records a profile keeps', () => {
  const panel: Kinds['panel'] = kept.kind
  expect(panel.seats({ signers: [{ expert: 'W01', fingerprint: digest('W01') }] } as never)).toEqual([
    { id: 'W01', fingerprint: digest('W01') },
  ])
})
