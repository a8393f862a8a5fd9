import type { Candidate } from '#shared/panel/candidate.ts'
import { type Merged, type MergeInput, mergePanel } from '#shared/panel/merge.ts'
import { isScorer } from '#shared/plan/roster.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import type { OpenPackage } from '../vault/index.ts'
import { givenBy } from '../verify/given.ts'
import { knownTask } from '../verify/knownTask.ts'
import type { Jobs } from '../worker/createJobs.ts'
import { gatherFiles } from './gather.ts'
import { sheetsInThisThread, sheetsInThreads } from './readers.ts'
import { candidateOf } from './soundness.ts'

export interface MergeOptions {
  readonly firstSeen?: MergeInput['firstSeen']
  readonly confirmed?: MergeInput['confirmed']
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
  /** the threads files are verified in; without them one after the other in this one */
  readonly jobs?: Jobs | undefined
}

/**
 * Verifies all files against the package of the task and merges the sheets among them.
 * Faults: those of `gatherFiles`; a file that is wrong is an entry of the list, never a fault.
 */
export async function mergeFiles(
  paths: readonly string[],
  opened: Pick<OpenPackage, 'task' | 'sha256' | 'plan' | 'standard' | 'standardSha256' | 'entries'>,
  options: MergeOptions = {},
): Promise<Result<Merged>> {
  const gathered = await gatherFiles(paths)
  if (!gathered.ok) return gathered
  const candidates = await verifiedCandidates(gathered.value, opened, options)
  const { plan, task, standard } = opened
  return ok(
    mergePanel({
      plan,
      task,
      files: candidates,
      ...(standard && { standard }),
      ...(options.firstSeen && { firstSeen: options.firstSeen }),
      ...(options.confirmed && { confirmed: options.confirmed }),
    }),
  )
}

async function verifiedCandidates(
  files: readonly string[],
  opened: Parameters<typeof mergeFiles>[1],
  { jobs, signal, onProgress }: MergeOptions,
): Promise<readonly Candidate[]> {
  const given = givenBy(knownTask(opened), opened.standardSha256)
  const roster = new Map(opened.task.panel.filter(isScorer).map(({ id, fingerprint }) => [id, fingerprint]))
  const read = jobs ? sheetsInThreads(jobs, given) : sheetsInThisThread(given)
  let done = 0
  onProgress?.(0, files.length)
  return Promise.all(
    files.map(async (file) => {
      const sheet = await read(file, signal)
      signal?.throwIfAborted()
      onProgress?.(++done, files.length)
      return candidateOf(sheet, roster)
    }),
  )
}
