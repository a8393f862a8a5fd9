import { readCertificate } from '#shared/signature/certificate.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { withSource } from '../vault/withSource.ts'
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
  const size = await withSource(file, async (source) => source.size)
  if (size.ok) allow?.(busyMsOfPackage(size.value))
  const { openPackage } = await import('../vault/openPackage.ts')
  const opened = await openPackage(file, { readFor: 'proof', ...(signal && { signal }) })
  if (!opened.ok) return refuse(...opened.faults.map((fault) => ({ ...fault, file })))
  await opened.value.close()
  return ok(givenBy(knownTask(opened.value), opened.value.standardSha256))
}

/** One certificate in DER, or one or more in PEM. Faults: `verify.certificate`, `file.*`. */
export async function readCertificates(file: string): Promise<Result<Given>> {
  const noCertificate = refuse({ code: 'verify.certificate', name: file })
  const read = await withSource(file, async (source) => (source.size > largestCertificates ? undefined : source.read(0, source.size)))
  if (!read.ok) return read
  const bytes = read.value
  if (bytes === undefined) return noCertificate
  const blocks = [...bytes.toString('latin1').matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g)]
  const trusted = blocks.length > 0 ? blocks.map((block) => new Uint8Array(Buffer.from(block[1]!, 'base64'))) : [new Uint8Array(bytes)]
  const certificates = await Promise.all(trusted.map(readCertificate))
  return certificates.includes(undefined) ? noCertificate : ok({ ...nothingGiven, trusted })
}
