import type { ChainEnd } from '#shared/record/chain.ts'
import type { ResultContext } from '#shared/result/context.ts'
import type { OpenPackage } from '../vault/index.ts'
import { knownTask } from '../verify/knownTask.ts'
import { softwareVersion } from '../version.ts'

/** What signing needs to know of a package; its documents are not read again. */
export type ReviewedPackage = Pick<
  OpenPackage,
  'file' | 'sha256' | 'plan' | 'task' | 'self' | 'standard' | 'standardSha256' | 'signature' | 'entries'
>

/** What a result states about an open package: its digests, and the journal's head and length. */
export function resultContextOf(
  opened: ReviewedPackage,
  by: { readonly expert: string; readonly fingerprint: string; readonly journal: ChainEnd; readonly lockedAt: string },
): ResultContext {
  const { plan, task, self, standard, standardSha256, sha256 } = opened
  return {
    plan,
    task,
    ...(self !== undefined && { self }),
    ...(standard !== undefined && { standard }),
    ...(standardSha256 !== undefined && { standardSha256 }),
    softwareVersion,
    package: { id: task.package.id, revision: task.package.revision, sha256 },
    digests: knownTask(opened).digests,
    ...by,
  }
}
