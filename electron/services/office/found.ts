import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { isHolderText } from '#services/identity/index.ts'
import { makeKey, type NewKeyKind } from '#services/identity/makeKey.ts'
import { writePkcs12 } from '#services/identity/pkcs12.ts'
import { readCertificate } from '#shared/signature/certificate.ts'
import { makeCertificate } from '#shared/signature/makeCertificate.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { refuseRead } from '../files/faults.ts'
import { makeFolder } from '../files/folder.ts'
import { writeFileSafely } from '../files/write.ts'
import { officeIn, pemOf } from './place.ts'

export interface OfficeRequest {
  /** of the office, as certificates and verifications name it */
  readonly name: string
  readonly years: number
  readonly algorithm: NewKeyKind
  readonly passphrase: string
  readonly now: Date
}

export interface FoundedOffice {
  readonly fingerprint: string
  readonly notAfter: string
}

/**
 * Makes an office in a new or empty folder: its key, its certificate, an empty register. The folder gets all or nothing. Faults:
 * `identity.name`, `identity.passphraseEmpty`, `office.folder`, `file.*`.
 */
export async function foundOffice(folder: string, request: OfficeRequest): Promise<Result<FoundedOffice>> {
  const { algorithm, now, passphrase, years } = request
  const name = request.name.trim()
  if (!isHolderText(name)) return refuse({ code: 'identity.name' })
  if (passphrase === '') return refuse({ code: 'identity.passphraseEmpty' })
  const place = officeIn(folder)
  const made = await makeFolder(folder)
  if (!made.ok) return made
  try {
    if ((await readdir(folder)).length > 0) return refuse({ code: 'office.folder', name: folder })
  } catch (error) {
    return refuseRead(error, folder)
  }
  const key = await makeKey(algorithm)
  const notAfter = new Date(now)
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + years)
  const certificate = await makeCertificate(
    {
      name,
      // a year's grace for computers whose clocks are behind
      notBefore: new Date(now.getTime() - 366 * 86_400_000).toISOString(),
      notAfter: notAfter.toISOString(),
      serial: randomBytes(16),
      publicKey: key.publicKey,
      algorithm,
      isAuthority: true,
    },
    key.sign,
  )
  const read = await readCertificate(certificate)
  if (!read) throw new Error('a certificate just made cannot be read')
  const keyFile = writePkcs12({ privateKey: key.pkcs8, certificates: [certificate] }, name, passphrase)
  const root = await writeFileSafely(place.root, pemOf(certificate))
  const written = root.ok ? await register() : root
  if (written.ok) return ok({ fingerprint: read.fingerprint, notAfter: read.notAfter })
  // only what was made here lies in the folder, which was empty
  await Promise.all([place.root, place.register].map((one) => rm(one, { recursive: true, force: true }).catch(() => undefined)))
  await made.value.removeMade()
  return written

  /** The key is last: a folder without it is no office. */
  async function register(): Promise<Result<void>> {
    try {
      await mkdir(place.register)
    } catch (error) {
      return refuseRead(error, place.register)
    }
    return writeFileSafely(place.key, keyFile)
  }
}
