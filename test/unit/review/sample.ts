import { readdirSync, readFileSync } from 'node:fs'
import { jsonDigest, sha256Hex } from '#shared/format/canonical.ts'
import type { Plan } from '#shared/plan/format.ts'
import type { Task } from '#shared/plan/task.ts'
import type { ResultContext } from '#shared/result/context.ts'
import type { Answers } from '#shared/review/answers.ts'
import type { AnswersContext } from '#shared/review/answersCheck.ts'
import { draftOf, editsOf } from '#shared/review/answersEdits.ts'
import type { Draft, Edit, ReviewHead } from '#shared/review/edit.ts'
import { pledgeSha256 } from '#shared/review/pledge.ts'
import { findRuleFindings } from '#shared/rules/index.ts'
import type { Standard } from '#shared/standard/format.ts'

const root = new URL('../../../resources/', import.meta.url)
const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, root), 'utf8')) as T

export type Centre = 'rare-earth' | 'dairy'
export type Visit = 'visit' | 'performance'

/** Every scripted expert of the samples: centre, stage and file. */
export const sampleAnswers = (['rare-earth', 'dairy'] as const).flatMap((centre) =>
  readdirSync(new URL(`samples/${centre}/`, root))
    .filter((file) => file.startsWith('answers-'))
    .sort()
    .map((file) => ({ centre, stage: file.split('-')[1] as Visit, file })),
)

export function sampleAnswersFile(centre: Centre, file: string): Answers {
  return read<Answers>(`samples/${centre}/${file}`)
}

/** What `checkAnswers` needs, from the sample's own files. */
export function sampleContext(centre: Centre, stage: Visit): AnswersContext & { readonly standard: Standard } {
  const plan = read<Plan>(`samples/${centre}/plan.json`)
  const task = read<Task>(`samples/${centre}/task-${stage}.json`)
  const standard = read<Standard>(`standards/${task.standard?.id}.json`)
  const rules = new Set(findRuleFindings(plan, task, standard).map(({ rule }) => rule))
  return { plan, task, standard, rules, photos: new Map() }
}

/** Answers as edits of a journal, chained as the journal chains them. */
export async function sampleEdits(
  answers: Answers,
  context: AnswersContext,
): Promise<{ readonly head: ReviewHead; readonly edits: Edit[] }> {
  const { task } = context
  const head: ReviewHead = {
    format: 'tic-review/journal@2',
    kind: 'review',
    task: task.id,
    package: { id: task.package.id, revision: task.package.revision, sha256: 'd'.repeat(64) },
    ...(task.standard === undefined ? {} : { standard: task.standard }),
    expert: answers.expert,
  }
  return { head, edits: await chained(head, editsOf(answers, context, await pledgeSha256())) }
}

export async function chained(head: ReviewHead, drafts: readonly Draft[]): Promise<Edit[]> {
  const edits: Edit[] = []
  let prev = await jsonDigest(head)
  for (const [seq, draft] of drafts.entries()) {
    const edit = { ...draft, seq, prev }
    prev = await jsonDigest(edit)
    edits.push(edit)
  }
  return edits
}

export async function sampleResultContext(
  answers: Answers,
  context: AnswersContext,
  journal: ResultContext['journal'],
): Promise<ResultContext> {
  const { task, plan, standard } = context
  const digests = await Promise.all(
    plan.documents.map(async ({ id, path }) => [id, await sha256Hex(new TextEncoder().encode(path))] as const),
  )
  return {
    plan,
    task,
    ...(standard === undefined ? {} : { standard }),
    ...(task.standard === undefined ? {} : { standardSha256: task.standard.sha256 }),
    softwareVersion: '0.1.0',
    package: { id: task.package.id, revision: task.package.revision, sha256: 'd'.repeat(64) },
    digests: new Map(digests),
    expert: answers.expert,
    fingerprint: 'f'.repeat(64),
    journal,
    lockedAt: draftOf(answers, { kind: 'undone', target: 0 }, journal.entries).at,
  }
}
