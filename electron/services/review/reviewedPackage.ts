import type { OpenedPackage } from '#shared/ipc/packages.ts'
import type { CheckContext } from '#shared/review/blocker.ts'
import type { ReviewedPackage } from './resultContext.ts'

/** An open package in the form signing needs, from what the thread reported to main when it was opened. */
export function reviewedPackage(file: string, opened: OpenedPackage): ReviewedPackage {
  const { sha256, plan, task, self, standard, standardSha256, signature, entries } = opened
  return {
    file,
    sha256,
    plan,
    task,
    ...(self && { self }),
    ...(standard && { standard }),
    ...(standardSha256 && { standardSha256 }),
    signature,
    entries: new Map(Object.entries(entries)),
  }
}

export function checkContext({ plan, task, self, standard, findings }: OpenedPackage, expert: string): CheckContext {
  return { plan, task, expert, ...(self && { self }), ...(standard && { standard }), findings, onScreen: true }
}
