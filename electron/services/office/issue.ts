import { randomBytes } from 'node:crypto'
import { isHolderText } from '#services/identity/index.ts'
import { makeKey, type NewKeyKind } from '#services/identity/makeKey.ts'
import { writePkcs12 } from '#services/identity/pkcs12.ts'
import { localTime } from '#shared/format/time.ts'
import { type Certificate, readCertificate } from '#shared/signature/certificate.ts'
import { makeCertificate } from '#shared/signature/makeCertificate.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { writeFileSafely } from '../files/write.ts'
import type { OpenOffice } from './open.ts'
import { pemOf } from './place.ts'
import { addToRegister } from './register.ts'

/** For whom: the holder of a card's key, whose key the office never sees, or a new key in a key file. */
export type Holder =
  | { readonly kind: 'card'; readonly certificate: Certificate }
  | {
      readonly kind: 'new'
      readonly name: string
      readonly unit: string
      readonly algorithm: NewKeyKind
      /** of the key file */
      readonly passphrase: string
    }

export interface IssueRequest {
  readonly holder: Holder
  /** the role in reviews that the certificate names */
  readonly role?: string
  /** first and last day, `YYYY-MM-DD`, in UTC */
  readonly from?: string
  readonly to?: string
  /** the key file of a new key, or the certificate with the office's own (PEM) for a card */
  readonly out: string
  readonly force?: boolean
  readonly now: Date
  readonly signal?: AbortSignal
}

/** Experts are certified for three years where no day is given, and never beyond the office's own certificate. */
const usualYears = 3
const dayMs = 86_400_000

/**
 * Issues a certificate: the file is written, then the register, then the file gets its name, so that nothing leaves the office
 * unlisted and nothing is listed that was not made. Faults: `identity.name .passphraseEmpty`, `office.dates`, those of the register, `file.*`.
 */
export async function issueCertificate(office: OpenOffice, request: IssueRequest): Promise<Result<Certificate>> {
  const { holder, role, now, out, force, signal } = request
  const [name, unit] =
    holder.kind === 'card' ? [holder.certificate.name, holder.certificate.unit ?? ''] : [holder.name.trim(), holder.unit.trim()]
  if (!isHolderText(name) || !isHolderText(unit)) return refuse({ code: 'identity.name' })
  if (holder.kind === 'new' && holder.passphrase === '') return refuse({ code: 'identity.passphraseEmpty' })
  const dates = datesOf(request, office.certificate)
  if (!dates.ok) return dates
  const key = holder.kind === 'new' ? await makeKey(holder.algorithm) : undefined
  const publicKey = holder.kind === 'card' ? holder.certificate.publicKey.whole : key!.publicKey
  const der = await makeCertificate(
    {
      name,
      unit,
      ...(role !== undefined && { role }),
      ...dates.value,
      serial: randomBytes(16),
      publicKey,
      algorithm: office.signer.algorithm,
      issuer: office.certificate,
    },
    office.signer.sign,
  )
  const certificate = await readCertificate(der)
  if (!certificate) throw new Error('a certificate just made cannot be read')
  const chain = [der, office.certificate.der]
  const bytes =
    holder.kind === 'new' ? writePkcs12({ privateKey: key!.pkcs8, certificates: chain }, name, holder.passphrase) : pemOf(...chain)
  const written = await writeFileSafely(out, bytes, {
    force: force === true,
    ...(signal && { signal }),
    readBack: async () => {
      const listed = await addToRegister(office.place, office.signer, { kind: 'issued', certificate: der }, localTime(now))
      return listed.ok ? [] : listed.faults
    },
  })
  return written.ok ? ok(certificate) : written
}

/** Notes that a certificate no longer counts; what is published next says so. Faults: `office.unknown`, those of the register. */
export async function withdrawCertificate(
  office: OpenOffice,
  issued: readonly { readonly certificate: Certificate; readonly withdrawn?: unknown }[],
  asked: { readonly fingerprint: string; readonly reason: string; readonly now: Date },
): Promise<Result<Certificate>> {
  const digits = asked.fingerprint.replace(/\s/g, '').toLowerCase()
  const named = digits.length < 8 ? [] : issued.filter(({ certificate }) => certificate.fingerprint.startsWith(digits))
  const [own] = named
  if (own === undefined || named.length > 1) return refuse<Fault>({ code: 'office.unknown', got: asked.fingerprint })
  if (own.withdrawn !== undefined) return refuse<Fault>({ code: 'office.withdrawn', got: own.certificate.name })
  const { fingerprint } = own.certificate
  const entry = { kind: 'withdrawn', fingerprint, reason: asked.reason } as const
  const noted = await addToRegister(office.place, office.signer, entry, localTime(asked.now))
  return noted.ok ? ok(own.certificate) : noted
}

function datesOf({ from, to, now }: IssueRequest, office: Certificate): Result<{ readonly notBefore: string; readonly notAfter: string }> {
  const end = new Date(now)
  end.setUTCFullYear(end.getUTCFullYear() + usualYears)
  // without a day given it counts from yesterday: clocks of laptops differ
  const notBefore = new Date(from === undefined ? now.getTime() - dayMs : `${from}T00:00:00Z`)
  const asked = to === undefined ? Math.min(end.getTime(), Date.parse(office.notAfter)) : Date.parse(`${to}T23:59:59Z`)
  const notAfter = new Date(asked)
  const isFit =
    notBefore.getTime() >= Date.parse(office.notBefore) && notAfter > notBefore && notAfter.getTime() <= Date.parse(office.notAfter)
  if (!isFit || notAfter < now)
    return refuse({ code: 'office.dates', want: `${office.notBefore.slice(0, 10)} – ${office.notAfter.slice(0, 10)}` })
  return ok({ notBefore: notBefore.toISOString(), notAfter: notAfter.toISOString() })
}
