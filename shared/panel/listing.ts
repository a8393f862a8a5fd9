import { compareText } from '../format/order.ts'
import { isScorer } from '../plan/roster.ts'
import type { Task } from '../plan/task.ts'
import { type Candidate, handedKinds, type Soundness } from './candidate.ts'
import type { PanelRecord } from './format.ts'

/** What became of one file in the merge. */
export type Standing =
  | Exclude<Soundness, 'sound'>
  | 'counted'
  | 'duplicate'
  | 'superseded'
  /** two different sheets of one expert and revision: neither counts until the expert signs a newer one */
  | 'conflict'
  /** a later revision that replaces another sheet than the one handed in */
  | 'brokenChain'
  /** signed with another key than the one this leader saw first for this expert */
  | 'keyChanged'
  | 'recused'

export interface Listed extends Omit<Candidate, 'soundness'> {
  readonly standing: Standing
}

/** Standing → the closed list of `panel.json` (formats.md § 7). Files without a record are not listed there. */
export const listedState: Readonly<Record<Standing, PanelRecord['results'][number]['state']>> = {
  counted: '有效',
  duplicate: '重复',
  superseded: '旧版',
  otherTask: '非本任务',
  otherPackage: '非本任务',
  otherStandard: '非本任务',
  altered: '已改动',
  unreadable: '已改动',
  notResult: '非本任务',
  newer: '未受信',
  unsigned: '未受信',
  notOnRoster: '未受信',
  otherKey: '未受信',
  keyChanged: '未受信',
  outOfDate: '未受信',
  conflict: '未受信',
  brokenChain: '未受信',
  recused: '回避',
}

/**
 * Gives the state of every file; none is left out. The answer depends on the files, not on their order:
 * of several files with one sheet the PDF counts before the workbook before the JSON file, then by name; of several
 * revisions the newest. `firstSeen` holds the key this leader saw first for each expert.
 */
export function listFiles(candidates: readonly Candidate[], firstSeen: ReadonlyMap<string, string> = new Map()): readonly Listed[] {
  const ordered = [...candidates].sort(inOrder)
  const newest = newestSheets(ordered.filter(({ soundness }) => soundness === 'sound'))
  const shown = new Set<string>()
  return ordered.map((candidate) => {
    const { soundness, ...file } = candidate
    const isRepeated = file.sha256 !== undefined && shown.has(file.sha256)
    const standing = standingOf(candidate, isRepeated, newest, firstSeen)
    // an unsigned copy of a sheet says nothing of its own once the signed sheet is there; a rejected file hides nothing
    if (file.sha256 !== undefined && soundness === 'sound') shown.add(file.sha256)
    return { ...file, standing }
  })
}

function standingOf(
  candidate: Candidate,
  isRepeated: boolean,
  newest: ReadonlyMap<string, Newest>,
  firstSeen: ReadonlyMap<string, string>,
): Standing {
  const { soundness, record, sha256 } = candidate
  if (isRepeated && (soundness === 'sound' || soundness === 'unsigned')) return 'duplicate'
  if (soundness !== 'sound') return soundness
  if (record === undefined || sha256 === undefined) return 'unreadable'
  const { id, fingerprint } = record.expert
  const own = newest.get(id)!
  if (record.revision < own.revision) return 'superseded'
  if (own.digests.size > 1) return 'conflict'
  if (own.before.size > 0 && (record.replaces === undefined || !own.before.has(record.replaces))) return 'brokenChain'
  if ((firstSeen.get(id) ?? fingerprint) !== fingerprint) return 'keyChanged'
  return record.recusal.declared ? 'recused' : 'counted'
}

interface Newest {
  readonly revision: number
  /** of the sheets of that revision */
  readonly digests: ReadonlySet<string>
  /** of the sheets of the revision just before it, where any was handed in */
  readonly before: ReadonlySet<string>
}

function newestSheets(sound: readonly Candidate[]): ReadonlyMap<string, Newest> {
  const sheets = new Map<string, Map<number, Set<string>>>()
  for (const { record, sha256 } of sound) {
    if (record === undefined || sha256 === undefined) continue
    const own = sheets.get(record.expert.id) ?? new Map<number, Set<string>>()
    sheets.set(record.expert.id, own.set(record.revision, (own.get(record.revision) ?? new Set()).add(sha256)))
  }
  return new Map(
    [...sheets].map(([expert, revisions]) => {
      const revision = Math.max(...revisions.keys())
      return [expert, { revision, digests: revisions.get(revision)!, before: revisions.get(revision - 1) ?? new Set() }]
    }),
  )
}

/** By expert, revision, digest; of one sheet the sound file first, then PDF, workbook, JSON, then by name. */
function inOrder(a: Candidate, b: Candidate): number {
  return (
    compareText(a.record?.expert.id ?? '\uffff', b.record?.expert.id ?? '\uffff') ||
    (a.record?.revision ?? 0) - (b.record?.revision ?? 0) ||
    compareText(a.sha256 ?? '', b.sha256 ?? '') ||
    Number(b.soundness === 'sound') - Number(a.soundness === 'sound') ||
    compareText(a.soundness, b.soundness) ||
    handedKinds.indexOf(a.kind) - handedKinds.indexOf(b.kind) ||
    compareText(a.file, b.file)
  )
}

/** 未交 members: those of the roster who score and have neither a sheet that counts nor a recusal, in the roster's order. */
export function absentMembers(task: Task, listed: readonly Listed[]): readonly string[] {
  const present = new Set(
    listed.filter(({ standing }) => standing === 'counted' || standing === 'recused').map(({ record }) => record!.expert.id),
  )
  return task.panel.filter((member) => isScorer(member) && !present.has(member.id)).map(({ id }) => id)
}
