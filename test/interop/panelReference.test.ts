import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { canonicalBytes } from '#shared/format/canonical.ts'
import type { Candidate, Soundness } from '#shared/panel/candidate.ts'
import { type Merged, mergePanel } from '#shared/panel/merge.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { expertCriteria } from '#shared/scoring/sheets.ts'
import { candidate, digest, experts, panelOf, sheetOf } from '../unit/panel/sheets.ts'

const python = spawnSync('python3', ['--version']).status === 0
if (!python) console.log('skipped: python3 is not installed, merges are not compared with the Python reference')

const input = panelOf('rare-earth')
const criteria = expertCriteria(input.standard).map(({ id, max }) => ({ id, max }))
const wrong = ['altered', 'otherTask', 'otherPackage', 'otherStandard', 'newer', 'unsigned', 'outOfDate', 'notOnRoster'] as const
const kinds = ['pdf', 'xlsx', 'json'] as const

/** Whole numbers below a bound, the same for the same seed. */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function pick<T>(roll: (below: number) => number, from: readonly T[]): T {
  return from[roll(from.length)]!
}

/** A stick of files: newer revisions, broken chains, other keys, recusals, copies under other names, files of other tasks and altered ones. */
function stick(seed: number) {
  const roll = dice(seed)
  const files: Candidate[] = []
  let name = 0
  const add = (record: ResultRecord, soundness: Soundness, kind: Candidate['kind'] = pick(roll, kinds)) =>
    files.push(candidate(record, { file: `${roll(1000)}-${name++}.${kind}`, kind, soundness }))
  for (const expert of experts) {
    if (roll(8) === 0) continue
    let before: string | undefined
    for (let revision = 1; revision <= 1 + roll(3); revision++) {
      const sheet = sheetOf('rare-earth', expert)
      const marked = sheet.criteria.map((one) => ({ ...one, mark: roll(one.max / 50 + 1) * 50 }))
      const isOther = roll(12) === 0
      const replaces = revision === 1 ? {} : { replaces: roll(10) === 0 ? digest('another sheet') : (before ?? digest('lost')) }
      const recusal = { ...sheet.recusal, declared: roll(10) === 0 }
      const record: ResultRecord = {
        ...sheet,
        ...{ criteria: marked, revision, recusal, adjustments: [], redLines: [], values: [] },
        ...replaces,
        expert: { ...sheet.expert, fingerprint: isOther ? digest('another key') : sheet.expert.fingerprint },
      }
      if (roll(6) === 0) add(record, pick(roll, wrong))
      else for (let copy = 0; copy <= roll(3); copy++) add(record, 'sound')
      if (roll(12) === 0) add({ ...record, criteria: marked.map((one) => ({ ...one, mark: 0 })) }, 'sound')
      before = candidate(record).sha256
    }
  }
  const trim = roll(2) === 0
  const firstSeen = new Map(experts.flatMap((expert) => (roll(3) === 0 ? [[expert, digest(expert)] as const] : [])))
  return { files, firstSeen, task: { ...input.task, settings: { ...input.task.settings, trim } } }
}

type Stick = ReturnType<typeof stick>

/** A case as the reference reads it. */
function asked({ files, firstSeen, task }: Stick): string {
  const { divergence, trimMinSheets } = input.standard.aggregation
  return JSON.stringify({
    ...{ criteria, divergence, trimMinSheets, trim: task.settings.trim, roster: experts, firstSeen: Object.fromEntries(firstSeen) },
    files: files.map(({ file, kind, soundness, sha256, record }) => ({
      ...{ file, kind, soundness, sha256, revision: record!.revision, replaces: record!.replaces ?? null },
      ...{ expert: record!.expert.id, key: record!.expert.fingerprint, recused: record!.recusal.declared },
      marks: Object.fromEntries(record!.criteria.map(({ id, mark }) => [id, mark])),
    })),
  })
}

/** What the merge says, in the reference's words. */
function told({ listed, flags, parts }: Merged) {
  const ofMarks = flags.filter(({ kind }) => kind === 'itemDivergence' || kind === 'totalDivergence' || kind === 'medianDistance')
  return {
    standings: Object.fromEntries(listed.map(({ file, standing }) => [file, standing])),
    absent: parts.absent,
    matrix: parts.matrix.map(({ criterion, mean, min, maxMark, trimmedMean }) => ({
      ...{ criterion, mean, min, max: maxMark },
      ...(trimmedMean !== undefined && { trimmed: trimmedMean }),
    })),
    sheets: parts.sheets,
    trimApplied: parts.trim.applied,
    mean: parts.totals.expertMean,
    flags: ofMarks.map(({ kind, criterion, expert }) => [kind, criterion ?? expert].filter(Boolean).join(' ')).sort(),
  }
}

describe.skipIf(!python)('a panel’s merge equals an independent exact reference', () => {
  const sticks = Array.from({ length: 400 }, (_, seed) => stick(seed + 1))

  test('400 random sticks: the list, the matrix, the sums, the trimming, the mean and the flags', () => {
    const script = fileURLToPath(new URL('panel_reference.py', import.meta.url))
    const run = spawnSync('python3', [script], {
      input: sticks.map((one) => `${asked(one)}\n`).join(''),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    })
    if (run.status !== 0) throw new Error(run.stderr)
    const want = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown)
    expect(want).toHaveLength(sticks.length)
    for (const [at, one] of sticks.entries())
      expect({ at, ...told(mergePanel({ ...input, ...one })) }).toEqual({ at, ...(want[at] as object) })
    const words = new Set(want.flatMap((answer) => Object.values((answer as { standings: Record<string, string> }).standings)))
    expect([...words].sort()).toEqual(
      [...wrong, 'brokenChain', 'conflict', 'counted', 'duplicate', 'keyChanged', 'recused', 'superseded'].sort(),
    )
  })

  test('each in 20 random orders gives the same bytes', () => {
    const bytes = (one: Stick, files: readonly Candidate[]) => {
      const { parts, listed, flags, open } = mergePanel({ ...input, ...one, files })
      const list = listed.map(({ file, standing, sha256 = '' }) => ({ file, standing, sha256 }))
      return Buffer.from(canonicalBytes({ parts, list, flags, open })).toString('base64')
    }
    for (const [seed, one] of sticks.slice(0, 40).entries()) {
      const roll = dice(seed)
      const first = bytes(one, one.files)
      for (let order = 0; order < 20; order++) {
        const shuffled = one.files.map((file) => ({ file, at: roll(1 << 30) })).sort((a, b) => a.at - b.at)
        expect(
          bytes(
            one,
            shuffled.map(({ file }) => file),
          ) === first,
          `stick ${seed}, order ${order}`,
        ).toBe(true)
      }
    }
  })
})
