import { join } from 'node:path'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { parseStrictJson } from '#shared/format/json.ts'
import { type Commitment, commitmentSchema } from '#shared/panel/commitment.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { readWhole } from '../files/read.ts'
import { sha256Of } from '../files/sha256.ts'
import { writeFileSafely } from '../files/write.ts'
import type { KeyFile } from '../identity/pkcs12.ts'
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
  const envelope = await readWhole(ask.envelope)
  if (!envelope.ok) return envelope
  if (sha256Of(envelope.value) !== commitment.envelopeSha256) return refuse({ code: 'seal.envelope', name: ask.envelope })
  const bytes = await openedBy(ask.key, envelope.value)
  if (!bytes) return refuse({ code: 'seal.notForYou', name: ask.envelope })
  if (sha256Of(bytes) !== commitment.fileSha256) return refuse({ code: 'seal.differs', name: ask.envelope })
  const file = join(ask.out, commitment.fileName)
  const written = await writeFileSafely(file, bytes, { force: ask.force === true, ...(ask.signal && { signal: ask.signal }) })
  return written.ok ? ok({ file, commitment }) : written
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
