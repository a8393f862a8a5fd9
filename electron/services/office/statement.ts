import { z } from 'zod'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { parseStrictJson } from '#shared/format/json.ts'
import { chars, date, sha256, time } from '#shared/format/values.ts'
import { fromBase64 } from '#shared/signature/bytes.ts'
import { type Certificate, isIssuedBy, readCertificate } from '#shared/signature/certificate.ts'
import { signCms, verifyCms } from '#shared/signature/cms.ts'
import { isRoot } from '#shared/signature/office.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import type { OpenOffice } from './open.ts'
import type { Register } from './register.ts'

export const officeSchema = z.strictObject({
  format: z.literal('tic-review/office@1'),
  /** DER in base64 */
  certificate: chars(1, 8000),
  issued: z.array(chars(1, 8000)).max(5000),
  withdrawn: z.array(z.strictObject({ fingerprint: sha256, at: date })).max(5000),
  madeAt: time,
  /** detached CMS in base64 over the RFC 8785 bytes of the other keys */
  signature: chars(1, 40_000),
})

/** What an office tells those who make packages: its certificate, what it issued, what it has withdrawn (formats.md § 15). */
export interface Statement {
  readonly certificate: Certificate
  /** those that still count */
  readonly issued: readonly Certificate[]
  readonly withdrawn: readonly { readonly fingerprint: string; readonly at: string }[]
}

/** Makes the statement of a register, signed by the office. `madeAt` ISO 8601 with offset. */
export async function makeStatement({ signer, certificate }: OpenOffice, register: Register, madeAt: string): Promise<Uint8Array> {
  const text = (der: Uint8Array) => Buffer.from(der).toString('base64')
  const said = {
    format: 'tic-review/office@1',
    certificate: text(certificate.der),
    issued: register.issued.filter(({ withdrawn }) => !withdrawn).map((one) => text(one.certificate.der)),
    withdrawn: register.issued.flatMap(({ certificate: { fingerprint }, withdrawn }) =>
      withdrawn ? [{ fingerprint, at: withdrawn.at.slice(0, 10) }] : [],
    ),
    madeAt,
  }
  return canonicalBytes({ ...said, signature: text(await signCms(canonicalBytes(said), signer)) })
}

/** Reads a statement and proves that the office signed it and issued what it lists. Faults: `office.statement`, `office.statement-signature`. */
export async function readStatement(file: string, bytes: Uint8Array): Promise<Result<Statement>> {
  const parsed = parseStrictJson(bytes, file)
  const read = parsed.ok ? officeSchema.safeParse(parsed.value) : undefined
  if (!read?.success) return refuse({ code: 'office.statement', name: file })
  const { signature, ...said } = read.data
  const certificate = await certificateIn(said.certificate)
  const cms = fromBase64(signature)
  const facts = cms && (await verifyCms(cms, canonicalBytes(said)))
  const isSigned = facts?.intact === true && facts.certificate?.fingerprint === certificate?.fingerprint
  if (!certificate || !isRoot(certificate) || !isSigned) return refuse({ code: 'office.statement-signature', name: file })
  const issued: Certificate[] = []
  for (const text of said.issued) {
    const one = await certificateIn(text)
    if (!one || !(await isIssuedBy(one, certificate, one.notBefore))) return refuse({ code: 'office.statement-signature', name: file })
    issued.push(one)
  }
  return ok({ certificate, issued, withdrawn: said.withdrawn })
}

async function certificateIn(text: string): Promise<Certificate | undefined> {
  const der = fromBase64(text)
  return der && readCertificate(der)
}
