import { join } from 'node:path'
import { type HandedIn, type ListedCommitment, type SealedRound, sealedRound } from '#shared/panel/handedIn.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { readWhole } from '../files/read.ts'
import { sha256Of } from '../files/sha256.ts'
import type { KeyFile } from '../identity/pkcs12.ts'
import { gatherFiles } from '../panel/gather.ts'
import { taskOf } from '../panel/taskOf.ts'
import { publishTogether } from '../signing/publish.ts'
import type { Given } from '../verify/given.ts'
import { openEnvelope, readCommitment } from './open.ts'

const ending = '.commitment.json'

export interface RoundRead extends SealedRound {
  /** files that are called commitments and are none, or were altered */
  readonly unreadable: readonly string[]
}

/**
 * The commitments in files, folders or a stick against the one task given, before anything is opened: who has handed in
 * what, and who has not. Faults: those of `gatherFiles`, `seal.noCommitment` where there is none.
 */
export async function readRound(paths: readonly string[], given: Given): Promise<Result<RoundRead>> {
  const known = taskOf(given)
  const gathered = await gatherFiles(paths)
  if (!gathered.ok) return gathered
  const files = gathered.value.filter((file) => file.endsWith(ending))
  if (files.length === 0) return refuse<Fault>({ code: 'seal.noCommitment', name: paths.join(' ') })
  const handedIn: HandedIn[] = []
  const unreadable: string[] = []
  for (const file of files) {
    const commitment = await readCommitment(file)
    if (!commitment.ok) unreadable.push(file)
    else handedIn.push({ file, commitment: commitment.value, envelope: await envelopeState(file, commitment.value.envelopeSha256) })
  }
  return ok({ ...sealedRound(handedIn, known.task, known.packageSha256), unreadable })
}

/** One sealed result that was opened, or why it was not. */
export interface OpenedOne {
  readonly listed: ListedCommitment
  /** path of the signed file written */
  readonly file?: string
  readonly faults: readonly Fault[]
}

/**
 * Opens all sealed results that are ready, together: each must be what its commitment fixed, else it is named and not
 * written; the others are written all or none. Faults: those of writing (`file.*`).
 */
export async function openRound(
  { commitments }: Pick<SealedRound, 'commitments'>,
  { key, out, force = false }: { readonly key: KeyFile; readonly out: string; readonly force?: boolean },
): Promise<Result<readonly OpenedOne[]>> {
  const contents = new Map<string, Uint8Array>()
  const opened: OpenedOne[] = []
  for (const listed of commitments) {
    if (listed.state !== 'ready') continue
    const { commitment, file } = listed
    const bytes = await openEnvelope(envelopeOf(file), commitment, key)
    const isTaken = contents.has(commitment.fileName)
    if (bytes.ok && !isTaken) contents.set(commitment.fileName, bytes.value)
    const faults = bytes.ok ? (isTaken ? [{ code: 'file.exists', name: commitment.fileName }] : []) : bytes.faults
    opened.push({ listed, faults, ...(faults.length === 0 && { file: join(out, commitment.fileName) }) })
  }
  if (contents.size === 0) return ok(opened)
  const written = await publishTogether(out, contents, { force })
  return written.ok ? ok(opened) : written
}

function envelopeOf(commitment: string): string {
  return `${commitment.slice(0, -ending.length)}.p7m`
}

async function envelopeState(file: string, sha256: string): Promise<HandedIn['envelope']> {
  const envelope = await readWhole(envelopeOf(file))
  if (!envelope.ok) return 'missing'
  return sha256Of(envelope.value) === sha256 ? 'there' : 'differs'
}
