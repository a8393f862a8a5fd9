import type { KnownTask } from '#shared/signature/context.ts'
import type { OpenPackage } from '../vault/index.ts'

/** An opened package as the verifier knows it. */
export function knownTask(opened: Pick<OpenPackage, 'task' | 'sha256' | 'plan' | 'self' | 'standard' | 'entries'>): KnownTask {
  const { task, sha256, plan, self, standard, entries } = opened
  const digests = plan.documents.flatMap(({ id, path }) => {
    const entry = entries.get(path.normalize('NFC'))
    return entry === undefined ? [] : [[id, entry.sha256] as const]
  })
  return { task, packageSha256: sha256, plan, digests: new Map(digests), ...(self && { self }), ...(standard && { standard }) }
}
