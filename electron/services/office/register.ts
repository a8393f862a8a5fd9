import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { parseStrictJson } from '#shared/format/json.ts'
import { chars, integer, note, sha256, time } from '#shared/format/values.ts'
import { keyKind, verifyWithKey } from '#shared/signature/algorithm.ts'
import { type Certificate, isIssuedBy, readCertificate } from '#shared/signature/certificate.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { refuseRead } from '../files/faults.ts'
import { readWhole } from '../files/read.ts'
import { sha256Of } from '../files/sha256.ts'
import { writeFileSafely } from '../files/write.ts'
import type { OfficePlace } from './place.ts'

const head = { number: integer(1, 99_999), at: time, before: sha256.optional() }
const said = z.discriminatedUnion('kind', [
  z.strictObject({ ...head, kind: z.literal('issued'), certificate: chars(1, 8000), signature: chars(1, 2000) }),
  z.strictObject({ ...head, kind: z.literal('withdrawn'), fingerprint: sha256, reason: note, signature: chars(1, 2000) }),
])
type Entry = z.infer<typeof said>

/** What is to be noted: a certificate (DER) that leaves the house, or one that no longer counts. */
export type ToNote =
  | { readonly kind: 'issued'; readonly certificate: Uint8Array }
  | { readonly kind: 'withdrawn'; readonly fingerprint: string; readonly reason: string }

/** A certificate of the register. */
export interface Issued {
  readonly certificate: Certificate
  readonly at: string
  readonly withdrawn?: { readonly at: string; readonly reason: string }
}

export interface Register {
  readonly issued: readonly Issued[]
  readonly entries: number
  /** digest of the last entry's bytes */
  readonly last?: string
}

/**
 * Reads and proves a register: entries numbered without a gap, each signed by the office and naming the one before it, each
 * certificate issued by the office. What was cut off at its end leaves no trace. Faults: `office.register`, `file.*`.
 */
export async function readRegister(place: OfficePlace, office: Certificate): Promise<Result<Register>> {
  let files: readonly string[]
  try {
    files = (await readdir(place.register)).filter((one) => /^\d{5}\.json$/.test(one)).sort()
  } catch (error) {
    return refuseRead(error, place.register)
  }
  const issued = new Map<string, Issued>()
  let last: string | undefined
  for (const [index, file] of files.entries()) {
    const bytes = await readWhole(join(place.register, file))
    if (!bytes.ok) return bytes
    const entry = await provenEntry(bytes.value, index + 1, last, office)
    const kept = entry && (await keep(entry, issued, office))
    if (!kept || file !== fileOf(index + 1)) return refuse({ code: 'office.register', name: place.register, at: file })
    last = sha256Of(bytes.value)
  }
  return ok({ issued: [...issued.values()], entries: files.length, ...(last !== undefined && { last }) })
}

/**
 * Adds an entry behind those there; of two that add at once the second is refused and may try again. Faults: those of
 * `readRegister`, `file.*` (`file.exists` for the second).
 */
export async function addToRegister(place: OfficePlace, office: Signer, entry: ToNote, at: string): Promise<Result<void>> {
  const certificate = await readCertificate(office.certificate)
  if (!certificate) throw new Error('the office has no readable certificate')
  const read = await readRegister(place, certificate)
  if (!read.ok) return read
  const number = read.value.entries + 1
  const unsigned = {
    number,
    at,
    ...(read.value.last !== undefined && { before: read.value.last }),
    ...(entry.kind === 'issued' ? { kind: entry.kind, certificate: Buffer.from(entry.certificate).toString('base64') } : entry),
  }
  const signature = Buffer.from(await office.sign(canonicalBytes(unsigned))).toString('base64')
  return writeFileSafely(join(place.register, fileOf(number)), canonicalBytes({ ...unsigned, signature }))
}

async function provenEntry(bytes: Uint8Array, number: number, before: string | undefined, office: Certificate): Promise<Entry | undefined> {
  const parsed = parseStrictJson(bytes, fileOf(number))
  const read = parsed.ok ? said.safeParse(parsed.value) : undefined
  if (!read?.success || read.data.number !== number || read.data.before !== before) return undefined
  const { signature, ...unsigned } = read.data
  const value = new Uint8Array(Buffer.from(signature, 'base64'))
  const kind = keyKind(office.publicKey) === 'p256' ? 'p256' : 'rsa'
  return (await verifyWithKey(kind, office.publicKey.whole, value, canonicalBytes(unsigned))) ? read.data : undefined
}

async function keep(entry: Entry, issued: Map<string, Issued>, office: Certificate): Promise<boolean> {
  if (entry.kind === 'withdrawn') {
    const own = issued.get(entry.fingerprint)
    if (own) issued.set(entry.fingerprint, { ...own, withdrawn: { at: entry.at, reason: entry.reason } })
    return own !== undefined
  }
  const certificate = await readCertificate(new Uint8Array(Buffer.from(entry.certificate, 'base64')))
  if (!certificate || !(await isIssuedBy(certificate, office, certificate.notBefore))) return false
  issued.set(certificate.fingerprint, { certificate, at: entry.at })
  return true
}

function fileOf(number: number): string {
  return `${String(number).padStart(5, '0')}.json`
}
