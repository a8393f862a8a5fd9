import { randomBytes } from 'node:crypto'
import { type KeyName, keyKind, keyLabel, rsaBits } from '#shared/signature/algorithm.ts'
import { type Certificate, isIssuedBy, isValidAt, readCertificate } from '#shared/signature/certificate.ts'
import { makeCertificate } from '#shared/signature/makeCertificate.ts'
import { makeSigner, type Signer } from '#shared/signature/signer.ts'
import { importSigningKey, signBytes, verifyBytes, type WebKey } from '#shared/signature/webcrypto.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { makeKey } from './makeKey.ts'
import { type KeyFile, type PassphraseKind, writePkcs12 } from './pkcs12.ts'
import { readPkcs12 } from './readPkcs12.ts'

export interface IdentityRequest {
  readonly name: string
  readonly unit: string
  readonly algorithm: 'rsa3072' | 'p256'
  readonly passphrase: string
  /** `random`: the passphrase is 256 random bits; a person's when absent */
  readonly passphraseKind?: PassphraseKind
  readonly now: Date
}

export interface NewIdentity {
  /** what the encrypted file holds */
  readonly keyFile: KeyFile
  /** encrypted PKCS#12 */
  readonly p12: Uint8Array
  readonly signer: Signer
  readonly fingerprint: string
  readonly algorithm: KeyName
  /** ISO 8601, UTC */
  readonly notAfter: string
}

/** An identity lasts three years: a review round and the checks after it. */
const validYears = 3
const maximumFileBytes = 1 << 20
/** Shorter RSA keys may not sign (NIST SP 800-131A). */
const minimumRsaBits = 2048

/** Makes a key, a self-signed certificate and the encrypted file holding both. Faults: `identity.name`, `identity.passphraseEmpty`. */
export async function createIdentity(request: IdentityRequest): Promise<Result<NewIdentity>> {
  const [name, unit] = [request.name.trim(), request.unit.trim()]
  if (!isHolderText(name) || !isHolderText(unit)) return refuse({ code: 'identity.name' })
  if (request.passphrase === '') return refuse({ code: 'identity.passphraseEmpty' })
  const key = await makeKey(request.algorithm)
  const notAfter = new Date(request.now)
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + validYears)
  const certificate = await makeCertificate(
    {
      name,
      unit,
      // A year's grace: clocks of shared laptops differ, and a scripted review is locked by its own clock, which may lie months back.
      notBefore: new Date(request.now.getTime() - 366 * 86_400_000).toISOString(),
      notAfter: notAfter.toISOString(),
      serial: randomBytes(16),
      publicKey: key.publicKey,
      algorithm: request.algorithm,
    },
    key.sign,
  )
  const signer = await makeSigner(certificate, key.signing)
  const read = await readCertificate(certificate)
  if (!signer || !read) throw new Error('a certificate just made cannot be read')
  const keyFile = { privateKey: key.pkcs8, certificates: [certificate] }
  const p12 = writePkcs12(keyFile, name, request.passphrase, request.passphraseKind)
  return ok({ p12, keyFile, signer, fingerprint: signer.fingerprint, algorithm: signer.algorithm, notAfter: read.notAfter })
}

/** The signer of what a key file holds, whether or not it may sign today. Faults: `identity.keyKind .keyShort .keyOdd .nameUnclear .mismatch`. */
export async function signerIn(file: KeyFile): Promise<Result<Signer>> {
  const opened = await identityOf(file)
  return opened.ok ? ok(opened.value.signer) : opened
}

/**
 * Takes in a PKCS#12 file an office issued, with its chain, and writes it again under another, random passphrase.
 * Faults: those of `openIdentity`.
 */
export async function adoptIdentity(ask: {
  readonly p12: Uint8Array
  readonly passphrase: string
  readonly keptUnder: string
  readonly now: Date
}): Promise<Result<Omit<NewIdentity, 'notAfter'>>> {
  const file = openKeyFile(ask.p12, ask.passphrase)
  if (!file.ok) return file
  const opened = await signerOf(file.value, ask.now)
  if (!opened.ok) return opened
  const signer = opened.value
  const keyFile: KeyFile = { privateKey: file.value.privateKey, certificates: [signer.certificate, ...(signer.chain ?? [])] }
  const p12 = writePkcs12(keyFile, signer.name, ask.keptUnder, 'random')
  return ok({ p12, keyFile, signer, fingerprint: signer.fingerprint, algorithm: signer.algorithm })
}

/**
 * Opens a PKCS#12 file, our own or office-issued with its chain, for signing at `now`.
 * Faults: those of `readPkcs12`, `identity.keyKind .keyShort .keyOdd .nameUnclear .mismatch .usage .notYetValid .expired`.
 */
export async function openIdentity(p12: Uint8Array, passphrase: string, now: Date): Promise<Result<Signer>> {
  const file = openKeyFile(p12, passphrase)
  return file.ok ? signerOf(file.value, now) : file
}

/** Derives the keys of a PKCS#12 file, which takes up to a second of this thread, and takes out what it holds. Faults: those of `readPkcs12`. */
export function openKeyFile(p12: Uint8Array, passphrase: string): Result<KeyFile> {
  return p12.length > maximumFileBytes ? refuse({ code: 'identity.notPkcs12' }) : readPkcs12(p12, passphrase)
}

/** A signer of what a key file holds, for signing at `now`. Faults: `identity.keyKind .keyShort .keyOdd .nameUnclear .mismatch .usage .notYetValid .expired`. */
export async function signerOf(file: KeyFile, now: Date): Promise<Result<Signer>> {
  const opened = await identityOf(file)
  if (!opened.ok) return opened
  const { certificate, signer } = opened.value
  const time = now.toISOString()
  if (!certificate.maySign) return refuse({ code: 'identity.usage' })
  if (Date.parse(certificate.notBefore) > now.getTime()) return refuse({ code: 'identity.notYetValid', want: certificate.notBefore })
  return isValidAt(certificate, time) ? ok(signer) : refuse({ code: 'identity.expired', want: certificate.notAfter })
}

/** The same without asking whether the certificate may sign today: for showing what a key file holds. */
export async function inspectIdentity(
  p12: Uint8Array,
  passphrase: string,
): Promise<Result<{ readonly signer: Signer; readonly certificate: Certificate }>> {
  const file = openKeyFile(p12, passphrase)
  return file.ok ? identityOf(file.value) : file
}

async function identityOf({
  privateKey,
  certificates,
}: KeyFile): Promise<Result<{ readonly signer: Signer; readonly certificate: Certificate }>> {
  const foreign: string[] = []
  let [kindSeen, shortBits] = [false, 0]
  for (const der of certificates) {
    const certificate = await readCertificate(der)
    const kind = keyKind(certificate?.publicKey)
    if (!certificate || (kind !== 'rsa' && kind !== 'p256')) {
      if (certificate) foreign.push(keyLabel(certificate.publicKey))
      continue
    }
    kindSeen = true
    const key = await importKey(kind, privateKey)
    if (!key || !(await belongs(key, kind, certificate))) continue
    const bits = rsaBits(certificate.publicKey)
    if (kind === 'rsa' && bits < minimumRsaBits) {
      shortBits = bits
      continue
    }
    if (!certificate.isStrong) return refuse({ code: 'identity.keyOdd', got: String(bits) })
    if (!certificate.hasClearName) return refuse({ code: 'identity.nameUnclear' })
    const chain = await orderedChain(certificate, certificates)
    const signer = await makeSigner(der, key, chain)
    if (signer) return ok({ signer, certificate })
  }
  if (shortBits > 0) return refuse({ code: 'identity.keyShort', got: String(shortBits), want: String(minimumRsaBits) })
  if (kindSeen) return refuse({ code: 'identity.mismatch' })
  return refuse({ code: 'identity.keyKind', got: foreign[0] ?? '?' })
}

/** Whether a certificate may carry this as its holder's name or unit. */
export function isHolderText(text: string): boolean {
  return text.length > 0 && [...text].length <= 64 && !/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(text)
}

async function importKey(kind: 'rsa' | 'p256', pkcs8: Uint8Array): Promise<WebKey | undefined> {
  try {
    return await importSigningKey(kind, pkcs8)
  } catch {
    // Web Crypto throws on a key of another kind; the caller then tries the next certificate.
    return undefined
  }
}

/** A key matches a certificate when the certificate verifies what the key signs. */
async function belongs(key: WebKey, kind: 'rsa' | 'p256', certificate: Certificate): Promise<boolean> {
  const probe = randomBytes(32)
  return verifyBytes(kind, 'SHA-256', certificate.publicKey.whole, await signBytes(kind, key, probe), probe)
}

async function orderedChain(leaf: Certificate, all: readonly Uint8Array[]): Promise<Uint8Array[]> {
  const others = (await Promise.all(all.map(readCertificate))).filter((one) => one !== undefined)
  const chain: Uint8Array[] = []
  let current = leaf
  for (let step = 0; step < 8; step++) {
    const found = await findIssuer(current, others)
    if (!found || found.fingerprint === current.fingerprint) break
    chain.push(found.der)
    current = found
  }
  return chain
}

async function findIssuer(certificate: Certificate, candidates: readonly Certificate[]): Promise<Certificate | undefined> {
  for (const candidate of candidates) if (await isIssuedBy(certificate, candidate, certificate.notBefore)) return candidate
  return undefined
}
