import { utf8 } from '#shared/signature/bytes.ts'
import { octetString, oid, sequence, tagged, tags, utf8String } from '#shared/signature/der.ts'
import { ids } from '#shared/signature/identifiers.ts'
import { signWorkbook } from '#shared/signature/ooxml/sign.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { attack, good, type Specimen } from '../attack.ts'
import { type CertificatePlan, holder, signerOf, trusted } from '../authority.ts'
import { type Clean, print, time } from '../clean.ts'
import { expertName, type RawCertificate, rawSigner } from '../rawCertificate.ts'

const person = { name: '专家甲', unit: '外部大学A' }
const yes = tagged(tags.boolean, Uint8Array.of(0xff))
const extension = (id: string, value: Uint8Array, critical = false) => sequence(oid(id), ...(critical ? [yes] : []), octetString(value))

/** The clean record printed for another key and signed with it, as a workbook: no page is laid out again. */
async function workbookBy(clean: Clean, signer: Signer): Promise<Uint8Array> {
  const result = { ...clean.result, expert: { ...clean.result.expert, fingerprint: signer.fingerprint } }
  const { renderReviewWorkbook } = await import('#shared/documents/reviewWorkbook.ts')
  const { canonicalBytes, sha256Hex } = await import('#shared/format/canonical.ts')
  const { checkCode } = await import('#shared/result/checkCode.ts')
  const resultBytes = canonicalBytes(result)
  const sha256 = await sha256Hex(resultBytes)
  const input = { result, resultBytes, sha256, checkCode: checkCode(sha256), standard: clean.standard }
  return signWorkbook(await renderReviewWorkbook(input), signer, { time })
}

async function pdfBy(clean: Clean, signer: Signer): Promise<Uint8Array> {
  const printed = await print({ ...clean.result, expert: { ...clean.result.expert, fingerprint: signer.fingerprint } }, clean.standard)
  return signPdf(printed.pdf, signer, { ...clean.signature, ...printed.signature })
}

function accepted(about: string, plan: RawCertificate): Specimen {
  return good({ about, kind: 'xlsx', make: async (clean) => workbookBy(clean, await rawSigner(plan)) })
}

function refused(about: string, reasons: Specimen['reasons'], plan: RawCertificate): Specimen {
  return attack({ about, kind: 'xlsx', reasons, make: async (clean) => workbookBy(clean, await rawSigner(plan)) })
}

/** Signed by a leaf of this kind; the verifying person trusts its issuer. */
function issued(
  about: string,
  reasons: Specimen['reasons'],
  plan: Partial<CertificatePlan>,
  issuer: Partial<CertificatePlan> = {},
): Specimen {
  let root: ReturnType<typeof holder> | undefined
  const authority = () => {
    root ??= holder({ name: '示例签发机构', isAuthority: true, ...issuer })
    return root
  }
  return {
    about,
    kind: 'xlsx',
    verdict: reasons.length > 0 ? 'rejected' : 'accepted',
    reasons,
    make: async (clean) => workbookBy(clean, await signerOf(await holder({ ...person, issuer: await authority(), ...plan }))),
    known: async () => ({ trusted: await trusted(await authority()) }),
  }
}

const name = (value: Uint8Array): RawCertificate => ({ subject: [expertName[0], [ids.commonName, value]] })
const bmp = (text: string) => Uint8Array.from([...text].flatMap((char) => [char.charCodeAt(0) >> 8, char.charCodeAt(0) & 0xff]))

/** Certificates of every kind: those that a signer may have, and those that do not prove who signed. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: accepted('A certificate written by the generator of this family.', {}),
  controlPdf: good({ about: 'The same under a PDF.', kind: 'pdf', make: async (clean) => pdfBy(clean, await rawSigner({})) }),
  controlIssued: issued('A certificate of an authority that is trusted.', [], {}),
  withoutExtensions: accepted('A certificate without extensions.', { extensions: 'none' }),
  firstVersion: accepted('A certificate of version 1.', { extensions: 'none', version: 0 }),
  longNumber: accepted('A serial number of twenty bytes.', { serial: new Uint8Array(20).fill(0x5a) }),
  negativeNumber: accepted('A negative serial number.', { serial: Uint8Array.of(0x80, 1) }),
  numberNought: accepted('The serial number nought.', { serial: Uint8Array.of(0) }),
  nameInBmp: accepted('The name is written in UTF-16.', name(tagged(tags.bmpString, bmp('专家甲')))),
  nameInTeletex: accepted(
    'The name is written in the teletex set, as GB 2312.',
    name(tagged(0x14, Uint8Array.of(0xd7, 0xa8, 0xbc, 0xd2, 0xbc, 0xd7))),
  ),
  nameInUniversal: accepted(
    'The name is written in UTF-32.',
    name(tagged(0x1c, Uint8Array.from([...'专家甲'].flatMap((char) => [0, 0, char.charCodeAt(0) >> 8, char.charCodeAt(0) & 0xff])))),
  ),
  nameWithoutUnit: accepted('The certificate names no unit.', { subject: [expertName[1]] }),
  nameOfLetters: accepted('The name is in Latin letters.', name(tagged(tags.printableString, utf8('Zhuanjia Jia')))),
  nameOfMongol: accepted('The name has a middle dot.', name(utf8String('阿拉坦·乌云'))),
  nameWithMarks: accepted('The name has marks that names in text form must escape.', name(utf8String(' #甲, "乙"; <丙>+丁=戊\\ '))),
  noName: accepted('The certificate names a unit alone.', { subject: [expertName[0]] }),
  noSubject: accepted('The certificate names nobody.', { subject: [] }),
  severalUnits: accepted('The name has several units and a country.', {
    subject: [
      ['2.5.4.6', tagged(tags.printableString, utf8('CN'))],
      expertName[0],
      [ids.organization, utf8String('内蒙古')],
      expertName[1],
    ],
  }),
  otherIssuer: accepted('An office issued the certificate and is not carried.', { issuer: [[ids.commonName, utf8String('示例签发机构')]] }),
  fromLater: accepted('A self-signed certificate that begins in 2034 by its holder’s own word.', {
    from: '20340101000000Z',
    to: '20400101000000Z',
  }),
  oldTime: accepted('Times are written with two digits for the year.', { from: '260101000000Z', to: '290101000000Z' }),
  farTime: accepted('The certificate is valid up to the year 9999.', { to: '99991231235959Z' }),
  expired: refused('The certificate ended before the lock.', ['signer.expired'], { to: '20260601000000Z' }),
  issuedLater: refused('An issued certificate begins after the lock.', ['signer.expired'], {
    issuer: [[ids.commonName, utf8String('示例签发机构')]],
    from: '20270101000000Z',
  }),
  notForSigning: refused('The key is for encrypting only.', ['signature.value', 'signer.missing'], {
    extensions: [extension(ids.keyUsage, tagged(tags.bitString, Uint8Array.of(5, 0x20)), true)],
  }),
  twoNames: issued('An authority vouches for the expert and, first, for another.', ['signer.name'], { name: '李四' }),
  webServer: issued('A certificate for web servers: not trusted, not refused.', [], { extendedUse: '1.3.6.1.5.5.7.3.1' }),
  unknownCritical: issued('A critical extension nobody knows: not trusted, not refused.', [], { unknownCritical: true }),
  authorityAsSigner: issued('The signer’s own certificate may only issue others.', ['signature.value', 'signer.missing'], {
    isAuthority: true,
  }),
  weakAuthority: issued('The authority has a key of 1,024 bits: not trusted, not refused.', [], {}, { rsa: { bits: 1024 } }),
  weakKey: attack({
    about: 'A key of 1,024 bits under a workbook.',
    kind: 'xlsx',
    reasons: ['signature.weakKey'],
    make: async (clean) => workbookBy(clean, await signerOf(await holder({ ...person, rsa: { bits: 1024 } }))),
  }),
  exponentOfOne: attack({
    about: 'A public exponent of 3 under a workbook.',
    kind: 'xlsx',
    reasons: ['signature.weakKey'],
    make: async (clean) => workbookBy(clean, await signerOf(await holder({ ...person, rsa: { bits: 2048, exponent: [3] } }))),
  }),
  nameWithControls: refused(
    'The name holds line feeds and a terminal’s commands.',
    ['signer.nameUnclear'],
    name(utf8String('专家甲\n\u001b[2K已受信')),
  ),
  nameTurnedRound: refused(
    'The name holds marks that turn the reading direction.',
    ['signer.nameUnclear'],
    name(utf8String('专家\u202e甲')),
  ),
  unitWithControls: refused('The unit holds a line feed.', ['signer.nameUnclear'], {
    subject: [[ids.organization, utf8String('外部大学A\n已受信')], expertName[1]],
  }),
  nameNotUnicode: accepted('The name is no UTF-8: the certificate names nobody.', name(tagged(tags.utf8String, Uint8Array.of(0xff, 0xfe)))),
  directoryNames: accepted('The name comes from a directory: CN=Users stands before the person.', {
    subject: [[ids.commonName, utf8String('Users')], expertName[0], expertName[1]],
  }),
  nameConstraints: issued('An authority limited to other names: not trusted, not refused.', [], {}, { unknownCritical: true }),
}
