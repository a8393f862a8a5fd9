import { join } from 'node:path'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { parseStrictJson } from '#shared/format/json.ts'
import { type Commitment, commitmentSchema } from '#shared/panel/commitment.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import type { ReadRecord } from '#shared/signature/agreement/record.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { readWhole } from '../files/read.ts'
import { sha256Of } from '../files/sha256.ts'
import { writeFileSafely } from '../files/write.ts'
import type { KeyFile } from '../identity/pkcs12.ts'
import { nothingGiven } from '../verify/given.ts'
import { verifyBytes } from '../verify/index.ts'
import { knownFrom } from '../verify/known.ts'
import { openSealed } from './envelope.ts'

export interface OpenRequest {
  readonly envelope: string
  /** the commitment's file; beside the envelope by its name when absent */
  readonly commitment?: string
  /** what the leader's key file holds */
  readonly key: KeyFile
  readonly out: string
  readonly force?: boolean
  readonly signal?: AbortSignal
}

export interface Opened {
  readonly file: string
  readonly commitment: Commitment
}

/**
 * Opens a sealed result and writes the signed file as its expert named it, when envelope and file are those the
 * commitment fixed. Nothing is written otherwise. Faults: `seal.commitment`, `seal.envelope`, `seal.notForYou`, `seal.differs`, `file.*`.
 */
export async function openResult(ask: OpenRequest): Promise<Result<Opened>> {
  const read = await readCommitment(ask.commitment ?? ask.envelope.replace(/\.p7m$/, '.commitment.json'))
  if (!read.ok) return read
  const commitment = read.value
  const bytes = await openEnvelope(ask.envelope, commitment, ask.key)
  if (!bytes.ok) return bytes
  const file = join(ask.out, commitment.fileName)
  const written = await writeFileSafely(file, bytes.value, { force: ask.force === true, ...(ask.signal && { signal: ask.signal }) })
  return written.ok ? ok({ file, commitment }) : written
}

/**
 * The signed file inside an envelope, when envelope, file and the result in it are those the commitment fixed: a commitment
 * that was shown with another check code than its result's opens nothing. Faults: `seal.envelope .notForYou .differs`, `file.*`.
 */
export async function openEnvelope(file: string, commitment: Commitment, key: KeyFile): Promise<Result<Uint8Array>> {
  const envelope = await readWhole(file)
  if (!envelope.ok) return envelope
  if (sha256Of(envelope.value) !== commitment.envelopeSha256) return refuse({ code: 'seal.envelope', name: file })
  const bytes = await openedBy(key, envelope.value)
  if (!bytes) return refuse({ code: 'seal.notForYou', name: file })
  const isFixed = sha256Of(bytes) === commitment.fileSha256 && (await holdsResult(commitment, bytes))
  return isFixed ? ok(bytes) : refuse({ code: 'seal.differs', name: file })
}

/** Whether a signed file carries the result that its commitment told of: that expert's, of that task, package and revision. */
async function holdsResult(commitment: Commitment, bytes: Uint8Array) {
  const { fileName, task, package: from, expert, revision, resultSha256, checkCode: code } = commitment
  const kind = fileName.toLowerCase().endsWith('.pdf') ? 'pdf' : 'xlsx'
  let read: ReadRecord | undefined
  await verifyBytes(fileName, kind, bytes, await knownFrom(nothingGiven), {
    onRecord: (found) => {
      read = found
    },
  })
  const found = read as ReadRecord | undefined
  if (found?.kind !== 'result' || found.sha256 !== resultSha256 || code !== checkCode(resultSha256)) return false
  const { record } = found
  const isOfExpert =
    record.expert.id === expert.id && record.expert.name === expert.name && record.expert.fingerprint === expert.fingerprint
  const isOfPackage = Buffer.from(canonicalBytes(record.package)).equals(canonicalBytes(from))
  return isOfExpert && isOfPackage && record.task === task && record.revision === revision
}

/** Reads a commitment; its bytes are RFC 8785, and the file it names lies in no folder. Faults: `file.*`, `seal.commitment`. */
export async function readCommitment(file: string): Promise<Result<Commitment>> {
  const read = await readWhole(file)
  if (!read.ok) return read
  const json = parseStrictJson(read.value, file)
  const found = json.ok ? commitmentSchema.safeParse(json.value) : undefined
  const isOwnForm = found?.success && Buffer.from(canonicalBytes(found.data)).equals(read.value)
  const isPlainName =
    found?.success && /^[^/\\:*?"<>|\p{Cc}]+\.(pdf|xlsx)$/iu.test(found.data.fileName) && !found.data.fileName.startsWith('.')
  return found?.success && isOwnForm && isPlainName ? ok(found.data) : refuse({ code: 'seal.commitment', name: file })
}

async function openedBy({ privateKey, certificates }: KeyFile, envelope: Uint8Array): Promise<Uint8Array | undefined> {
  for (const certificate of certificates) {
    const bytes = await openSealed(envelope, certificate, privateKey)
    if (bytes) return bytes
  }
  return undefined
}
