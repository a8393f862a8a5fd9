import { basename } from 'node:path'
import { canonicalBytes } from '#shared/format/canonical.ts'
import type { Commitment } from '#shared/panel/commitment.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import { keyKind } from '#shared/signature/algorithm.ts'
import { readCertificate } from '#shared/signature/certificate.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { readWhole } from '../files/read.ts'
import { sha256Of } from '../files/sha256.ts'
import { publishTogether } from '../signing/publish.ts'
import type { FileReader } from '../verify/reader.ts'
import type { VerifiedFile } from '../verify/verifiedFile.ts'
import { sealBytes } from './envelope.ts'

export interface SealRequest {
  /** a signed PDF or workbook */
  readonly file: string
  /** DER of the leader's certificate */
  readonly leader: Uint8Array
  readonly out: string
  /** ISO 8601 with offset */
  readonly sealedAt: string
  readonly force?: boolean
  readonly signal?: AbortSignal
  /** verifies the file before it is sealed */
  readonly read: FileReader
}

export interface Sealed {
  readonly envelope: string
  readonly commitment: string
  readonly record: Commitment
}

/**
 * Encrypts a signed result to the leader and writes the commitment beside it. A file that the verifier does not accept is
 * not sealed, since it could not be checked before the leader opens all. Faults: `seal.notResult`, `seal.key`, `file.*`.
 */
export async function sealResult({ file, read, ...how }: SealRequest): Promise<Result<Sealed>> {
  const verified = await read(file, how.signal)
  if (verified.verification.verdict !== 'accepted') return refuse({ code: 'seal.notResult', name: file })
  const bytes = await readWhole(file)
  return bytes.ok ? sealBytesOf({ name: file, bytes: bytes.value, verified, ...how }) : bytes
}

interface SignedBytes extends Omit<SealRequest, 'file' | 'read'> {
  /** the signed file's name, or its path */
  readonly name: string
  readonly bytes: Uint8Array
  /** what the verifier found of these bytes */
  readonly verified: VerifiedFile
}

/** The same for bytes that were verified. Both files are written, or neither. */
export async function sealBytesOf({ name: file, bytes, verified, ...ask }: SignedBytes): Promise<Result<Sealed>> {
  const { verification, read } = verified
  if (verification.verdict !== 'accepted' || read?.kind !== 'result') return refuse({ code: 'seal.notResult', name: file })
  const leader = await readCertificate(ask.leader)
  const kind = leader && keyKind(leader.publicKey)
  if (kind !== 'rsa' && kind !== 'p256') return refuse({ code: 'seal.key' })
  const envelope = await sealBytes(bytes, ask.leader)
  const { record, sha256 } = read
  const { id, name, fingerprint } = record.expert
  const commitment: Commitment = {
    format: 'tic-review/commitment@1',
    task: record.task,
    package: record.package,
    expert: { id, name, fingerprint },
    revision: record.revision,
    resultSha256: sha256,
    checkCode: checkCode(sha256),
    fileSha256: sha256Of(bytes),
    fileName: basename(file),
    envelopeSha256: sha256Of(envelope),
    sealedAt: ask.sealedAt,
  }
  const base = `${record.task}_${id}_${commitment.checkCode}`
  const contents = new Map([
    [`${base}.p7m`, envelope],
    [`${base}.commitment.json`, canonicalBytes(commitment)],
  ])
  const written = await publishTogether(ask.out, contents, { force: ask.force === true })
  if (!written.ok) return written
  const [envelopeAt, commitmentAt] = written.value as [string, string]
  return ok({ envelope: envelopeAt, commitment: commitmentAt, record: commitment })
}
