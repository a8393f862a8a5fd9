import { basename, join } from 'node:path'
import { canonicalBytes } from '#shared/format/canonical.ts'
import type { Commitment } from '#shared/panel/commitment.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import { keyKind } from '#shared/signature/algorithm.ts'
import { readCertificate } from '#shared/signature/certificate.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { readWhole } from '../files/read.ts'
import { sha256Of } from '../files/sha256.ts'
import { writeFileSafely } from '../files/write.ts'
import type { FileReader } from '../verify/reader.ts'
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
export async function sealResult(ask: SealRequest): Promise<Result<Sealed>> {
  const { file, signal } = ask
  const { verification, read } = await ask.read(file, signal)
  if (verification.verdict !== 'accepted' || read?.kind !== 'result') return refuse({ code: 'seal.notResult', name: file })
  const leader = await readCertificate(ask.leader)
  const kind = leader && keyKind(leader.publicKey)
  if (kind !== 'rsa' && kind !== 'p256') return refuse({ code: 'seal.key' })
  const bytes = await readWhole(file)
  if (!bytes.ok) return bytes
  const envelope = await sealBytes(bytes.value, ask.leader)
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
    fileSha256: sha256Of(bytes.value),
    fileName: basename(file),
    envelopeSha256: sha256Of(envelope),
    sealedAt: ask.sealedAt,
  }
  const base = join(ask.out, `${record.task}_${id}_${commitment.checkCode}`)
  const files = { envelope: `${base}.p7m`, commitment: `${base}.commitment.json` }
  const options = { force: ask.force === true, ...(signal && { signal }) }
  for (const [path, content] of [
    [files.envelope, envelope],
    [files.commitment, canonicalBytes(commitment)],
  ] as const) {
    const written = await writeFileSafely(path, content, options)
    if (!written.ok) return written
  }
  return ok({ ...files, record: commitment })
}
