import { readFileSync } from 'node:fs'
import type { Known } from '#services/verify/knowledge.ts'
import type { Plan } from '#shared/plan/format.ts'
import type { Task } from '#shared/plan/task.ts'
import { allCitations } from '#shared/signature/agreement/task.ts'
import type { KnownTask } from '#shared/signature/context.ts'
import type { Clean } from './clean.ts'

const sample = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../resources/samples/rare-earth/${name}.json`, import.meta.url), 'utf8'))

/** The task of the clean result with its package, as it is given to `verify --task`. */
export function knownTaskOf({ result, standard }: Clean): KnownTask {
  const task = sample('task-performance') as Task
  return {
    task: { ...task, id: result.task, package: { ...task.package, ...result.package } } as Task,
    packageSha256: result.package.sha256,
    plan: sample('plan') as Plan,
    digests: new Map(allCitations(result).map(({ document, sha256 }) => [document, sha256])),
    standard,
  }
}

/** The same with rows of its panel changed, by the number of the expert. */
export function withRows(known: KnownTask, change: (row: Task['panel'][number]) => object): KnownTask {
  return { ...known, task: { ...known.task, panel: known.task.panel.map((row) => ({ ...row, ...change(row) })) } as Task }
}

/** What a verifier knows that is given these tasks. */
export function having(...tasks: readonly KnownTask[]): Partial<Known> {
  return { tasks }
}
