import { openIdentity } from '#services/identity/index.ts'
import { type Certificate, readCertificate } from '#shared/signature/certificate.ts'
import { isRoot } from '#shared/signature/office.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { readWhole } from '../files/read.ts'
import { readCertificates } from '../verify/readGiven.ts'
import { type OfficePlace, officeIn } from './place.ts'

/** An office whose key is open. */
export interface OpenOffice {
  readonly place: OfficePlace
  readonly signer: Signer
  readonly certificate: Certificate
}

/** Opens an office's key. Faults: `office.none`, those of `openIdentity`, `file.*`. */
export async function openOffice(folder: string, passphrase: string, now: Date): Promise<Result<OpenOffice>> {
  const place = officeIn(folder)
  const p12 = await readWhole(place.key)
  if (!p12.ok) return p12.faults[0]?.code === 'file.notFound' ? refuse({ code: 'office.none', name: folder }) : p12
  const signer = await openIdentity(p12.value, passphrase, now)
  if (!signer.ok) return refuse(...signer.faults.map((fault) => ({ name: place.key, ...fault })))
  const certificate = await readCertificate(signer.value.certificate)
  if (!certificate || !isRoot(certificate)) return refuse({ code: 'office.none', name: folder })
  return ok({ place, signer: signer.value, certificate })
}

/** An office's certificate, for which no key is needed. Faults: `office.none`, `file.*`. */
export async function officeCertificate(folder: string): Promise<Result<Certificate>> {
  const { root } = officeIn(folder)
  const given = await readCertificates(root)
  if (!given.ok) return refuse({ code: 'office.none', name: folder })
  const certificate = await readCertificate(given.value.trusted[0] ?? new Uint8Array())
  return certificate && isRoot(certificate) ? ok(certificate) : refuse({ code: 'office.none', name: folder })
}
