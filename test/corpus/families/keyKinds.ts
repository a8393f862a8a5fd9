import { createPrivateKey, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readPkcs12 } from '#services/identity/readPkcs12.ts'
import { readCertificate } from '#shared/signature/certificate.ts'
import { signWorkbook } from '#shared/signature/ooxml/sign.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { attack, good, type Specimen } from '../attack.ts'
import { type Clean, print, time } from '../clean.ts'

/** Key files that openssl made (`test/fixtures/identity/make.sh`), and how the product's writers are told to lay them out. */
type KeyFile = 'rsa2048' | 'p384' | 'p521' | 'ed25519'

/** The holder of a key file, who signs with the key in it, whatever its kind. */
async function holderOf(name: KeyFile): Promise<Signer> {
  const bytes = readFileSync(new URL(`../../fixtures/identity/${name}.p12`, import.meta.url))
  const file = readPkcs12(new Uint8Array(bytes), '草原春风2026')
  if (!file.ok) throw new Error(file.faults[0]?.code)
  const certificate = file.value.certificates[0]!
  const key = createPrivateKey({ key: Buffer.from(file.value.privateKey), format: 'der', type: 'pkcs8' })
  const read = (await readCertificate(certificate))!
  return {
    algorithm: name === 'rsa2048' ? 'rsa2048' : 'p256',
    certificate,
    name: read.name,
    ...(read.unit !== undefined && { unit: read.unit }),
    fingerprint: read.fingerprint,
    sign: async (data) =>
      new Uint8Array(name === 'ed25519' ? sign(null, data, key) : sign('sha256', data, { key, dsaEncoding: 'ieee-p1363' })),
  }
}

async function printedFor(signer: Signer, { result, standard }: Clean) {
  return print({ ...result, expert: { ...result.expert, fingerprint: signer.fingerprint } }, standard)
}

const pdf =
  (name: KeyFile): Specimen['make'] =>
  async (clean) => {
    const signer = await holderOf(name)
    const printed = await printedFor(signer, clean)
    return signPdf(printed.pdf, signer, { ...clean.signature, ...printed.signature })
  }

const workbook =
  (name: KeyFile): Specimen['make'] =>
  async (clean) => {
    const signer = await holderOf(name)
    return signWorkbook((await printedFor(signer, clean)).workbook, signer, { time })
  }

const about = (key: string) => `The expert signs with ${key} that openssl made.`

/** Keys that signing refuses are refused in a file as well, by name. */
export const specimens: Readonly<Record<string, Specimen>> = {
  controlPdf: good({ about: about('an RSA key'), kind: 'pdf', make: pdf('rsa2048') }),
  controlWorkbook: good({ about: about('an RSA key'), kind: 'xlsx', make: workbook('rsa2048') }),
  p384Pdf: attack({ about: about('a P-384 key'), kind: 'pdf', reasons: ['signature.keyKind'], make: pdf('p384') }),
  p384Workbook: attack({
    about: about('a P-384 key'),
    kind: 'xlsx',
    reasons: ['signature.keyKind', 'signer.missing'],
    make: workbook('p384'),
  }),
  p521Pdf: attack({ about: about('a P-521 key'), kind: 'pdf', reasons: ['signature.keyKind', 'signer.missing'], make: pdf('p521') }),
  p521Workbook: attack({
    about: about('a P-521 key'),
    kind: 'xlsx',
    reasons: ['signature.keyKind', 'signer.missing'],
    make: workbook('p521'),
  }),
  ed25519Pdf: attack({
    about: about('an Ed25519 key'),
    kind: 'pdf',
    reasons: ['signature.keyKind', 'signer.missing'],
    make: pdf('ed25519'),
  }),
  ed25519Workbook: attack({
    about: about('an Ed25519 key'),
    kind: 'xlsx',
    reasons: ['signature.keyKind', 'signer.missing'],
    make: workbook('ed25519'),
  }),
}
