import { printedFacts } from '#shared/documents/printedFacts.ts'
import { panelImportRows } from '#shared/panel/importRows.ts'
import { importRows } from '#shared/result/importRows.ts'
import { type Certificate, readCertificate } from '#shared/signature/certificate.ts'
import type { KnownStandard, KnownTask, VerifyContext } from '#shared/signature/context.ts'
import { wholeFont } from '#shared/signature/pdf/signatureFont.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { readWhole } from '../files/read.ts'
import { signatureFont } from '../review/fonts.ts'
import { openPackage } from '../vault/index.ts'
import { closed } from './closed.ts'
import { type Given, givenBy } from './given.ts'
import { knownTask } from './knownTask.ts'
import { nestedDigests } from './nestedDigests.ts'
import { readPageTexts } from './pageTexts.ts'
import { printAgain } from './printAgain.ts'

export interface Known {
  readonly tasks: readonly KnownTask[]
  readonly standards: readonly KnownStandard[]
  readonly trusted: readonly Certificate[]
  readonly byClosedForm?: boolean
}

/** Reads the task packages and certificates given. Faults: the package's own, `verify.certificate`, `file.*`. */
export async function readGiven(packages: readonly string[], certificates: readonly string[]): Promise<Result<Given>> {
  const tasks: KnownTask[] = []
  const standards: KnownStandard[] = []
  for (const file of packages) {
    const opened = await openPackage(file)
    if (!opened.ok) return refuse(...opened.faults.map((fault) => ({ ...fault, file })))
    const one = givenBy(knownTask(opened.value), opened.value.standardSha256)
    tasks.push(...one.tasks)
    standards.push(...one.standards)
    await opened.value.close()
  }
  const trusted: Uint8Array[] = []
  for (const file of certificates) {
    const read = await readCertificates(file)
    if (!read.ok) return read
    trusted.push(...read.value)
  }
  return ok({ tasks, standards, trusted })
}

export function contextOf(known: Known): VerifyContext {
  return {
    tasks: known.tasks,
    standards: known.standards,
    trusted: known.trusted,
    readPages: readPageTexts,
    print: printedFacts,
    again: printAgain,
    closed,
    byClosedForm: known.byClosedForm === true,
    importRows,
    panelRows: panelImportRows,
    digests: nestedDigests,
    signatureFont: known.byClosedForm ? closed.signatureFont : wholeFont(signatureFont),
  }
}

/** One certificate in DER, or one or more in PEM. */
async function readCertificates(file: string): Promise<Result<readonly Uint8Array[]>> {
  const read = await readWhole(file)
  if (!read.ok) return read
  const bytes = Buffer.from(read.value)
  const blocks = [...bytes.toString('latin1').matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g)]
  const ders = blocks.length > 0 ? blocks.map((block) => new Uint8Array(Buffer.from(block[1]!, 'base64'))) : [new Uint8Array(bytes)]
  const certificates = await Promise.all(ders.map(readCertificate))
  return certificates.includes(undefined) ? refuse({ code: 'verify.certificate', name: file }) : ok(ders)
}
