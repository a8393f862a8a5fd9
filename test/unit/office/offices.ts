import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeCard, readCard } from '#services/assembly/cards.ts'
import { adoptCertificate } from '#services/identity/adoptCertificate.ts'
import { createIdentity } from '#services/identity/index.ts'
import { foundOffice } from '#services/office/found.ts'
import { issueCertificate } from '#services/office/issue.ts'
import { type OpenOffice, openOffice } from '#services/office/open.ts'
import { readCertificates } from '#services/verify/readGiven.ts'
import type { Certificate } from '#shared/signature/certificate.ts'
import type { Signer } from '#shared/signature/signer.ts'
import type { Result } from '#shared/text/fault.ts'
import { temporaryFolder } from '../vault/bag.ts'

export const now = new Date('2026-09-10T08:00:00+08:00')
export const passphrase = '机构口令2026'

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.value
}

export async function newOffice(name = '某科学技术厅'): Promise<OpenOffice> {
  const folder = join(temporaryFolder(), 'office')
  must(await foundOffice(folder, { name, years: 10, algorithm: 'p256', passphrase, now }))
  return must(await openOffice(folder, passphrase, now))
}

/** An expert with a key of their own, the certificate the office issued for their card, and the signer of both. */
export async function certified(
  office: OpenOffice,
  { name, unit }: { readonly name: string; readonly unit: string },
  dates: { readonly from?: string; readonly to?: string; readonly role?: string } = {},
): Promise<{ readonly signer: Signer; readonly certificate: Certificate; readonly pem: string }> {
  const own = must(await createIdentity({ name, unit, algorithm: 'p256', passphrase: 'expert', now }))
  const card = must(await readCard('a.ticcard', await makeCard(own.signer, '2026-09-10T08:00:00+08:00')))
  const pem = join(temporaryFolder(), 'issued.pem')
  const certificate = must(
    await issueCertificate(office, { holder: { kind: 'card', certificate: card.certificate }, out: pem, now, ...dates }),
  )
  const { trusted: certificates } = must(await readCertificates(pem))
  const at = new Date(Math.max(now.getTime(), Date.parse(certificate.notBefore)))
  const adopted = must(await adoptCertificate({ p12: own.p12, passphrase: 'expert', certificates, now: at }))
  return { signer: adopted.signer, certificate, pem: readFileSync(pem, 'utf8') }
}
