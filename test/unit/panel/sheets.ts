import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { canonicalBytes } from '#shared/format/canonical.ts'
import type { Candidate } from '#shared/panel/candidate.ts'
import type { MergeInput } from '#shared/panel/merge.ts'
import type { Plan } from '#shared/plan/format.ts'
import type { Task } from '#shared/plan/task.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { exampleResult } from '../../corpus/clean.ts'

export const experts = ['W01', 'W02', 'W03', 'W04', 'W05'] as const
export type Centre = 'rare-earth' | 'dairy'

interface Answers {
  readonly marks: readonly { readonly criterion: string; readonly mark: number }[]
  readonly values?: readonly { readonly figure: string; readonly year?: number; readonly verified: string; readonly reason: string }[]
  readonly adjustments?: ResultRecord['adjustments']
  readonly redLines?: readonly { readonly item: string; readonly clue: string }[]
}

function sample(centre: Centre, name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../resources/samples/${centre}/${name}.json`, import.meta.url), 'utf8'))
}

/** The performance task of a sample centre; no sheet is handed in yet. */
export function panelOf(centre: Centre): MergeInput & { readonly standard: NonNullable<MergeInput['standard']> } {
  const task = sample(centre, 'task-performance') as Task & { standard: { sha256: string } }
  const standard = builtInStandards().find(({ sha256 }) => sha256 === task.standard.sha256)!.standard
  return { plan: sample(centre, 'plan') as Plan, task, standard, files: [] }
}

/** The sheet of one expert as the sample's answers mark it. Its formula items are left out: the merge computes its own. */
export function sheetOf(centre: Centre, expert: string, change: Partial<ResultRecord> = {}): ResultRecord {
  const { task, standard } = panelOf(centre)
  const answers = sample(centre, `answers-performance-${expert}`) as Answers
  const marks = new Map(answers.marks.map(({ criterion, mark }) => [criterion, mark]))
  const { name, unit } = task.panel.find(({ id }) => id === expert)!
  const example = exampleResult(digest(expert))
  const own = plans(centre)
  return {
    ...example,
    task: task.id,
    expert: { id: expert, name, unit, role: expert === 'W01' ? '组长' : '组员', fingerprint: digest(expert) },
    criteria: standard.criteria
      .filter(({ method }) => method !== 'formula')
      .map(({ id, name, max, method, clauses, dimension }) => ({
        id,
        dimension,
        name,
        max,
        method,
        clauses,
        state: 'scored',
        mark: marks.get(id)!,
        citations: [],
      })),
    values: (answers.values ?? []).map(({ figure, year, verified, reason }) => ({
      figure,
      ...(year !== undefined && { year }),
      declared: declared(own, figure, year),
      verified,
      reason,
      citations: [],
    })),
    adjustments: (answers.adjustments ?? []).map((entry) => ({ ...entry, citations: [] })),
    redLines: (answers.redLines ?? []).map(({ item, clue }) => ({ item, clue, status: '待科技厅审定', citations: [] })),
    ...change,
  }
}

function plans(centre: Centre): Plan {
  return panelOf(centre).plan
}

function declared(plan: Plan, figure: string, year: number | undefined): string {
  const value = plan.figures[figure as keyof Plan['figures']]!.declared
  return typeof value === 'string' ? value : value[String(year)]!
}

/** A record as the verifier hands it over. */
export function candidate(record: ResultRecord, change: Partial<Candidate> = {}): Candidate {
  const sha256 = createHash('sha256').update(canonicalBytes(record)).digest('hex')
  return { file: `${record.expert.id}-${record.revision}.pdf`, kind: 'pdf', soundness: 'sound', record, sha256, ...change }
}

export function candidates(centre: Centre): readonly Candidate[] {
  return experts.map((expert) => candidate(sheetOf(centre, expert)))
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
