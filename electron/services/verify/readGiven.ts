import { stat } from 'node:fs/promises'
import { readCertificate } from '#shared/signature/certificate.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { readWhole } from '../files/read.ts'
import { type Given, givenBy, nothingGiven } from './given.ts'
import { knownTask } from './knownTask.ts'
import { busyMsOfPackage, type How } from './verifyFile.ts'

/** A file given to verify against: a package with its task, or certificates. */
export interface GivenFile {
  readonly kind: 'package' | 'certificates'
  readonly file: string
}

/** Certificates of a file: a chain has a handful, each a few kilobytes. */
const largestCertificates = 2 ** 20

/** Reads one file given to verify against. Faults: the package's own, `verify.certificate`, `file.*`. */
export async function readGivenFile({ kind, file }: GivenFile, { signal, allow }: How = {}): Promise<Result<Given>> {
  if (kind === 'certificates') return readCertificates(file)
  const size = await sizeOf(file)
  if (size !== undefined) allow?.(busyMsOfPackage(size))
  const { openPackage } = await import('../vault/index.ts')
  const opened = await openPackage(file, { readFor: 'proof', ...(signal && { signal }) })
  if (!opened.ok) return refuse(...opened.faults.map((fault) => ({ ...fault, file })))
  await opened.value.close()
  return ok(givenBy(knownTask(opened.value), opened.value.standardSha256))
}

/** One certificate in DER, or one or more in PEM. Faults: `verify.certificate`, `file.*`. */
export async function readCertificates(file: string): Promise<Result<Given>> {
  const noCertificate = refuse({ code: 'verify.certificate', name: file })
  if (((await sizeOf(file)) ?? 0) > largestCertificates) return noCertificate
  const read = await readWhole(file)
  if (!read.ok) return read
  const bytes = Buffer.from(read.value)
  const blocks = [...bytes.toString('latin1').matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g)]
  const trusted = blocks.length > 0 ? blocks.map((block) => new Uint8Array(Buffer.from(block[1]!, 'base64'))) : [new Uint8Array(bytes)]
  const certificates = await Promise.all(trusted.map(readCertificate))
  return certificates.includes(undefined) ? noCertificate : ok({ ...nothingGiven, trusted })
}

async function sizeOf(file: string): Promise<number | undefined> {
  return (await stat(file).catch(() => undefined))?.size
}
