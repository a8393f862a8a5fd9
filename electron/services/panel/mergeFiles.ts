import type { Candidate } from '#shared/panel/candidate.ts'
import { type Merged, type MergeInput, mergePanel } from '#shared/panel/merge.ts'
import { rosterOf } from '#shared/plan/roster.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import type { Given } from '../verify/given.ts'
import { filesInThreads } from '../verify/inThreads.ts'
import { filesInThisThread } from '../verify/reader.ts'
import type { Jobs } from '../worker/createJobs.ts'
import { gatherFiles } from './gather.ts'
import { candidateOf } from './soundness.ts'
import { taskOf } from './taskOf.ts'

export interface MergeOptions {
  readonly firstSeen?: MergeInput['firstSeen']
  readonly confirmed?: MergeInput['confirmed']
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
  /** the threads files are verified in; without them one after the other in this one */
  readonly jobs?: Jobs | undefined
}

/**
 * Verifies all files against the one task given and merges the sheets among them.
 * Faults: those of `gatherFiles`; a file that is wrong is an entry of the list, never a fault.
 */
export async function mergeFiles(paths: readonly string[], given: Given, options: MergeOptions = {}): Promise<Result<Merged>> {
  const gathered = await gatherFiles(paths)
  if (!gathered.ok) return gathered
  const candidates = await verifiedCandidates(gathered.value, given, options)
  const { plan, task, standard } = taskOf(given)
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

/** What the verifier finds about each file, in the order of the files. */
export async function verifiedCandidates(
  files: readonly string[],
  given: Given,
  { jobs, signal, onProgress }: Pick<MergeOptions, 'jobs' | 'signal' | 'onProgress'>,
): Promise<readonly Candidate[]> {
  const roster = rosterOf(taskOf(given).task)
  const read = jobs ? filesInThreads(jobs, given) : filesInThisThread(given)
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
