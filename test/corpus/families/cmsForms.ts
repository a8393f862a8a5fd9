import { ecdsaDer } from '#shared/signature/algorithm.ts'
import { concat } from '#shared/signature/bytes.ts'
import { type Certificate, readCertificate } from '#shared/signature/certificate.ts'
import { context, integer, nothing, octetString, oid, readDer, sequence, setOf, tagged, tags } from '#shared/signature/der.ts'
import { ids } from '#shared/signature/identifiers.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { digest } from '#shared/signature/webcrypto.ts'
import { attack, good, type Specimen } from '../attack.ts'
import type { Clean } from '../clean.ts'
import { forgePdf } from '../forge.ts'

/** The parts of a CMS; each may be given otherwise. */
interface Plan {
  readonly version?: number
  readonly infoVersion?: number
  readonly hashes?: readonly Uint8Array[]
  readonly infoHash?: Uint8Array
  readonly content?: Uint8Array
  readonly certificates?: (own: readonly Uint8Array[]) => readonly Uint8Array[]
  readonly certificateOrder?: 'as given'
  readonly crls?: Uint8Array
  readonly attributes?: (own: readonly Uint8Array[], certificate: Certificate) => readonly Uint8Array[] | Promise<readonly Uint8Array[]>
  readonly attributeOrder?: 'as given'
  readonly algorithm?: Uint8Array
  readonly unsigned?: Uint8Array
  readonly infos?: (own: Uint8Array) => readonly Uint8Array[]
  readonly whole?: (own: Uint8Array) => Uint8Array
}

const attribute = (id: string, ...values: readonly Uint8Array[]) => sequence(oid(id), setOf(...values))
const sha256 = sequence(oid(ids.sha256))

async function write(data: Uint8Array, signer: Signer, plan: Plan): Promise<Uint8Array> {
  const certificate = (await readCertificate(signer.certificate))!
  const bound = sequence(
    sequence(
      sequence(
        octetString(await digest('SHA-256', certificate.der)),
        sequence(sequence(context(4, certificate.issuer.whole)), certificate.serial.whole),
      ),
    ),
  )
  const own = [
    attribute(ids.contentType, oid(ids.data)),
    attribute(ids.messageDigest, octetString(await digest('SHA-256', data))),
    attribute(ids.signingCertificateV2, bound),
  ]
  const list = (await plan.attributes?.(own, certificate)) ?? own
  const attributes = plan.attributeOrder ? tagged(tags.set, ...list) : setOf(...list)
  const raw = await signer.sign(attributes)
  const isRsa = signer.algorithm !== 'p256'
  const info = sequence(
    integer(plan.infoVersion ?? 1),
    sequence(certificate.issuer.whole, certificate.serial.whole),
    plan.infoHash ?? sha256,
    tagged(0xa0, readDer(attributes)!.content),
    plan.algorithm ?? (isRsa ? sequence(oid(ids.rsaSha256), nothing()) : sequence(oid(ids.ecdsaSha256))),
    octetString(isRsa ? raw : ecdsaDer(raw)),
    ...(plan.unsigned ? [context(1, plan.unsigned)] : []),
  )
  const carried = plan.certificates?.([signer.certificate]) ?? [signer.certificate]
  const infos = plan.infos?.(info) ?? [info]
  const body = sequence(
    integer(plan.version ?? 1),
    setOf(...(plan.hashes ?? [sha256])),
    sequence(oid(ids.data), ...(plan.content ? [context(0, octetString(plan.content))] : [])),
    tagged(0xa0, plan.certificateOrder ? concat(...carried) : readDer(setOf(...carried))!.content),
    ...(plan.crls ? [context(1, plan.crls)] : []),
    setOf(...infos),
  )
  const made = sequence(oid(ids.signedData), context(0, body))
  return plan.whole?.(made) ?? made
}

const make =
  (plan: Plan) =>
  ({ unsignedPdf, expert, signature }: Clean) =>
    forgePdf(unsignedPdf, expert, signature, { cms: (data, signer) => write(data, signer, plan) })

const malformed = ['signature.malformed'] as const
const unread = ['signature.malformed', 'signer.missing'] as const

function form(about: string, plan: Plan, reasons: Specimen['reasons'] = malformed): Specimen {
  return attack({ about, kind: 'pdf', reasons, make: make(plan) })
}

/** The signature’s own structure (RFC 5652): one encoding, and nothing besides it. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: good({ about: 'The structure written by the generator of this family as the product writes it.', kind: 'pdf', make: make({}) }),
  versionThree: form('The structure is of version 3.', { version: 3 }),
  versionNought: form('The structure is of version 0.', { version: 0 }, unread),
  signerVersionThree: form('The signer is of version 3 though named by issuer and number.', { infoVersion: 3 }),
  hashWithNothing: form('The hash is written with empty parameters.', {
    hashes: [sequence(oid(ids.sha256), nothing())],
    infoHash: sequence(oid(ids.sha256), nothing()),
  }),
  hashesDiffer: form('The hash of the signer is not the one announced.', { hashes: [sequence(oid(ids.sha512))] }, unread),
  twoHashes: form('Two hashes are announced.', { hashes: [sha256, sequence(oid(ids.sha512))] }, unread),
  hashOfOld: form('The hash is SHA-1.', { hashes: [sequence(oid('1.3.14.3.2.26'))], infoHash: sequence(oid('1.3.14.3.2.26')) }, unread),
  hashMd5: form(
    'The hash is MD5.',
    { hashes: [sequence(oid('1.2.840.113549.2.5'))], infoHash: sequence(oid('1.2.840.113549.2.5')) },
    unread,
  ),
  pss: form('The signature is said to be RSA-PSS.', { algorithm: sequence(oid('1.2.840.113549.1.1.10')) }, [
    'signature.value',
    'signer.missing',
  ]),
  algorithmBare: form('The algorithm is named without its hash.', { algorithm: sequence(oid(ids.rsa), nothing()) }),
  algorithmWithoutNothing: form('The algorithm has no parameters.', { algorithm: sequence(oid(ids.rsaSha256)) }),
  algorithmOther: form('The algorithm is said to be ECDSA.', { algorithm: sequence(oid(ids.ecdsaSha256)) }, [
    'signature.value',
    'signer.missing',
  ]),
  algorithmSha512: form('The algorithm names another hash.', { algorithm: sequence(oid(ids.rsaSha512), nothing()) }, [
    'signature.value',
    'signer.missing',
  ]),
  contentInside: form('Other content is carried inside.', { content: Uint8Array.of(1, 2, 3) }, unread),
  twoSigners: form('The signer stands twice.', { infos: (own) => [own, own] }, unread),
  noSigner: form('There is no signer.', { infos: () => [] }, unread),
  revocationList: form('A list of revoked certificates is carried.', { crls: sequence(integer(1)) }, unread),
  certificateLeftOut: form('The signer’s certificate is not carried.', { certificates: () => [] }, unread),
  certificateTwice: form('The signer’s certificate is carried twice.', { certificates: ([own]) => [own!, own!] }, [
    'pdf.changed',
    'signer.missing',
  ]),
  timeStamp: form(
    'An unsigned attribute carries a time stamp.',
    { unsigned: attribute('1.2.840.113549.1.9.16.2.14', sequence(integer(1))) },
    unread,
  ),
  unsignedNote: form(
    'An unsigned attribute carries words.',
    { unsigned: attribute('1.2.840.113549.1.9.52', octetString(Uint8Array.of(1))) },
    unread,
  ),
  attributesInOtherOrder: form('The signed attributes are not sorted.', {
    attributes: (own) => own.toReversed(),
    attributeOrder: 'as given',
  }),
  attributeTwice: form('The digest stands twice.', { attributes: (own) => [...own, own[1]!], attributeOrder: 'as given' }, unread),
  attributeOfTwoValues: form(
    'The digest has two values.',
    {
      attributes: ([type, , bound]) => [
        type!,
        attribute(ids.messageDigest, octetString(new Uint8Array(32)), octetString(new Uint8Array(32).fill(1))),
        bound!,
      ],
    },
    unread,
  ),
  attributeMore: form('A further signed attribute says something.', {
    attributes: (own) => [...own, attribute('1.2.840.113549.1.9.13', octetString(Uint8Array.of(1)))],
  }),
  contentTypeOther: form(
    'The content is said to be of another type.',
    {
      attributes: ([, hash, bound]) => [attribute(ids.contentType, oid(ids.signedData)), hash!, bound!],
    },
    unread,
  ),
  digestOther: form(
    'The digest is of other bytes.',
    {
      attributes: ([type, , bound]) => [type!, attribute(ids.messageDigest, octetString(new Uint8Array(32))), bound!],
    },
    ['signature.digest', 'signer.missing'],
  ),
  digestShort: form(
    'The digest is cut short.',
    {
      attributes: async ([type, , bound]) => [type!, attribute(ids.messageDigest, octetString(new Uint8Array(8))), bound!],
    },
    ['signature.digest', 'signer.missing'],
  ),
  boundToOther: form(
    'The signature binds itself to another certificate.',
    {
      attributes: ([type, hash]) => [
        type!,
        hash!,
        attribute(ids.signingCertificateV2, sequence(sequence(sequence(octetString(new Uint8Array(32)))))),
      ],
    },
    ['signature.certificate', 'signer.missing'],
  ),
  boundTwice: form('The signature binds itself to two certificates.', {
    attributes: async ([type, hash], certificate) => {
      const one = sequence(octetString(await digest('SHA-256', certificate.der)))
      return [type!, hash!, attribute(ids.signingCertificateV2, sequence(sequence(one, sequence(octetString(new Uint8Array(32))))))]
    },
  }),
  boundWithoutIssuer: form('The binding leaves out issuer and number.', {
    attributes: async ([type, hash], certificate) => [
      type!,
      hash!,
      attribute(ids.signingCertificateV2, sequence(sequence(sequence(octetString(await digest('SHA-256', certificate.der)))))),
    ],
  }),
  boundToOtherIssuer: form('The binding names another issuer beside the right digest.', {
    attributes: async ([type, hash], certificate) => [
      type!,
      hash!,
      attribute(
        ids.signingCertificateV2,
        sequence(
          sequence(
            sequence(
              octetString(await digest('SHA-256', certificate.der)),
              sequence(sequence(context(4, certificate.issuer.whole)), integer(9)),
            ),
          ),
        ),
      ),
    ],
  }),
  signingTime: form(
    'The signature states a time of its own.',
    { attributes: (own) => [...own, attribute(ids.signingTime, tagged(tags.utcTime, new TextEncoder().encode('261120090000Z')))] },
    unread,
  ),
  lengthWithoutEnd: form(
    'The structure is written without its length (BER).',
    { whole: (own) => concat(Uint8Array.of(0x30, 0x80), readDer(own)!.content, Uint8Array.of(0, 0)) },
    unread,
  ),
  lengthTooLong: form(
    'A length is written longer than needed.',
    {
      whole: (own) => {
        const { content } = readDer(own)!
        return concat(Uint8Array.of(0x30, 0x84, 0, 0, content.length >> 8, content.length & 0xff), content)
      },
    },
    unread,
  ),
  bytesBehind: form('Further bytes stand behind the structure.', { whole: (own) => concat(own, Uint8Array.of(0x31, 0x30)) }, [
    'pdf.padding',
  ]),
  nothingAtAll: form('The structure is empty.', { whole: () => sequence() }, unread),
}
