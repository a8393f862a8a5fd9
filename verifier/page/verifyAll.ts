import { compareListed } from '#shared/signature/compareListed.ts'
import { compareRevisions } from '#shared/signature/compareRevisions.ts'
import { notVerified } from '#shared/signature/notVerified.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import type { Fault } from '#shared/text/fault.ts'
import type { GivenPart } from '../worker/messages.ts'
import type { Outcome, Pool } from './pool.ts'
import type { Chosen, Report } from './state.ts'

/** Gives a pool whose workers know what is given. */
export type StartPool = (given: readonly GivenPart[]) => Pool

export interface Asked {
  readonly chosen: readonly Chosen[]
  readonly at: Date
  readonly startPool: StartPool
  readonly onProgress: (done: number, total: number) => void
  /** is handed each pool, to be stopped */
  readonly onPool: (pool: Pool) => void
}

export type Answer = { readonly kind: 'report'; readonly report: Report } | { readonly kind: 'refused'; readonly chosen: readonly Chosen[] }

/** Reads what is given, then verifies each file against it and compares the files with each other, as `verifyFiles` does in the command. */
export async function verifyAll({ chosen, at, startPool, onProgress, onPool }: Asked): Promise<Answer> {
  const reader = startPool([])
  onPool(reader)
  const parts: GivenPart[] = []
  const read: Chosen[] = []
  for (const { file, role } of chosen) {
    if (role === 'verify') {
      read.push({ file, role })
      continue
    }
    const outcome = await reader.run({ kind: 'read', name: file.name, content: file, as: role })
    if (outcome.kind === 'given') parts.push(outcome.part)
    read.push({ file, role, ...(outcome.kind === 'given' ? {} : { faults: faultsOf(outcome, file.name) }) })
  }
  reader.stop()
  if (read.some(({ faults }) => faults)) return { kind: 'refused', chosen: read }
  const files = chosen.filter(({ role }) => role === 'verify').map(({ file }) => file)
  const pool = startPool(parts)
  onPool(pool)
  let done = 0
  onProgress(done, files.length)
  const verified = await Promise.all(
    files.map(async (file) => {
      const outcome = await pool.run({ kind: 'verify', name: file.name, content: file })
      onProgress(++done, files.length)
      return verificationOf(outcome, file.name)
    }),
  )
  pool.stop()
  const whole = compareListed(compareRevisions(verified.filter((one) => one !== undefined)))
  const given = chosen.filter(({ role }) => role !== 'verify').map(({ file }) => file.name)
  let next = 0
  const named = files.map(({ name }, index) => ({ name, ...(verified[index] && { verification: whole[next++]! }) }))
  return { kind: 'report', report: { at, given, files: named } }
}

function verificationOf(outcome: Outcome, name: string): Verification | undefined {
  if (outcome.kind === 'verified') return outcome.verification
  if (outcome.kind === 'stopped') return undefined
  return notVerified(name, outcome.kind === 'tooCostly' ? 'file.tooLarge' : 'file.failed')
}

function faultsOf(outcome: Outcome, name: string): readonly Fault[] {
  if (outcome.kind === 'refused') return outcome.faults
  return [{ code: outcome.kind === 'tooCostly' ? 'verify.tooCostly' : 'job.crashed', name }]
}
