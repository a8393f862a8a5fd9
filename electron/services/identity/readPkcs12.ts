import { concat } from '#shared/signature/bytes.ts'
import { type DerNode, isOid, readDer, tags } from '#shared/signature/der.ts'
import { ids as cmsIds } from '#shared/signature/identifiers.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { derOfBer } from './ber.ts'
import { decrypt } from './encryption.ts'
import { checkMac } from './mac.ts'
import { notAKeyFile } from './otherFile.ts'
import { bagIds, type KeyFile } from './pkcs12.ts'
import { numberOf, schemeName, unsupportedScheme } from './schemes.ts'

/**
 * Opens a PKCS#12 file in BER or DER, ours or another maker's. Faults: `identity.notPkcs12 .certificateFile .pemFile
 * .javaStore .passphrase .keyPassphrase .scheme .damaged .noKey .severalKeys .noCertificate`.
 */
export function readPkcs12(bytes: Uint8Array, passphrase: string): Result<KeyFile> {
  const [version, info, mac] = readBer(bytes)?.children ?? []
  const safe = dataOf(info)
  if (numberOf(version) !== 3 || !safe) return refuse(notAKeyFile(bytes))
  const checked = mac ? checkMac(mac, passphrase, safe) : 'fits'
  if (checked === 'differs') return refuse({ code: 'identity.passphrase' })
  if (checked === 'damaged') return refuse({ code: 'identity.damaged' })
  if (checked !== 'fits') return refuse({ code: 'identity.scheme', got: checked.unsupported })
  const bags: DerNode[] = []
  for (const part of readBer(safe)?.children ?? []) {
    const contents = contentsOf(part, passphrase, mac !== undefined)
    if (!contents.ok) return contents
    bags.push(...contents.value)
  }
  return fileOf(bags, passphrase, mac !== undefined)
}

function fileOf(bags: readonly DerNode[], passphrase: string, passphraseFits: boolean): Result<KeyFile> {
  const certificates = bags.flatMap((bag) => certificateOf(bag) ?? [])
  const keys: Uint8Array[] = []
  for (const bag of bags) {
    const key = keyOf(bag, passphrase, passphraseFits)
    if (key && !key.ok) return key
    if (key && !keys.some((one) => Buffer.from(one).equals(key.value))) keys.push(key.value)
  }
  if (keys.length === 0) return refuse({ code: 'identity.noKey' })
  if (keys.length > 1) return refuse({ code: 'identity.severalKeys', got: String(keys.length) })
  return certificates.length === 0 ? refuse({ code: 'identity.noCertificate' }) : ok({ privateKey: keys[0]!, certificates })
}

function readBer(bytes: Uint8Array): DerNode | undefined {
  const der = derOfBer(bytes)
  return der && readDer(der)
}

function dataOf(info: DerNode | undefined): Uint8Array | undefined {
  const content = info?.children[1]?.children[0]
  return isOid(info?.children[0], cmsIds.data) && content?.tag === tags.octetString ? content.content : undefined
}

/** The bags of one part, decrypted where it is encrypted; bags within bags are laid flat. */
function contentsOf(part: DerNode, passphrase: string, passphraseFits: boolean): Result<readonly DerNode[]> {
  const plain = dataOf(part)
  if (plain) return bagsOf(plain, 'identity.damaged')
  const [, algorithm, secret] = part.children[1]?.children[0]?.children[1]?.children ?? []
  const data = secretOf(secret)
  if (!isOid(part.children[0], bagIds.encryptedData)) return refuse({ code: 'identity.scheme', got: schemeName(part.children[0]) })
  if (!algorithm || !data) return refuse({ code: 'identity.damaged' })
  const opened = open(passphrase, algorithm, data, passphraseFits ? 'identity.keyPassphrase' : 'identity.passphrase')
  // Without a MAC a wrong passphrase shows in contents that make no sense, too.
  return opened.ok ? bagsOf(opened.value, passphraseFits ? 'identity.damaged' : 'identity.passphrase') : opened
}

function bagsOf(contents: Uint8Array, refusal: Fault['code']): Result<readonly DerNode[]> {
  const list = readBer(contents)
  return list?.tag === tags.sequence ? ok(list.children.flatMap(flat)) : refuse({ code: refusal })
}

function flat(bag: DerNode): readonly DerNode[] {
  if (!isOid(bag.children[0], bagIds.safeContentsBag)) return [bag]
  return (bag.children[1]?.children[0]?.children ?? []).flatMap(flat)
}

/** The encrypted octets: in one piece, or in the pieces that an implicitly tagged string of unknown length has. */
function secretOf(node: DerNode | undefined): Uint8Array | undefined {
  if (node?.tag === 0x80) return node.content
  if (node?.tag !== 0xa0 || node.children.some((piece) => piece.tag !== tags.octetString)) return undefined
  return concat(...node.children.map((piece) => piece.content))
}

function certificateOf(bag: DerNode): Uint8Array | undefined {
  const [type, value] = bag.children[1]?.children[0]?.children ?? []
  if (!isOid(bag.children[0], bagIds.certBag) || !isOid(type, bagIds.x509)) return undefined
  return value?.children[0]?.content
}

/** The PKCS#8 of a key bag; `undefined` for another bag. */
function keyOf(bag: DerNode, passphrase: string, passphraseFits: boolean): Result<Uint8Array> | undefined {
  const value = bag.children[1]?.children[0]
  if (value && isOid(bag.children[0], bagIds.keyBag)) return ok(value.whole)
  if (!isOid(bag.children[0], bagIds.shroudedKeyBag)) return undefined
  const [algorithm, secret] = value?.children ?? []
  if (!algorithm || secret?.tag !== tags.octetString) return refuse({ code: 'identity.damaged' })
  const opened = open(passphrase, algorithm, secret.content, passphraseFits ? 'identity.keyPassphrase' : 'identity.passphrase')
  if (!opened.ok) return opened
  const pkcs8 = derOfBer(opened.value)
  return pkcs8 ? ok(pkcs8) : refuse({ code: 'identity.damaged' })
}

function open(passphrase: string, algorithm: DerNode, data: Uint8Array, refusal: Fault['code']): Result<Uint8Array> {
  const scheme = unsupportedScheme(algorithm)
  if (scheme !== undefined) return refuse({ code: 'identity.scheme', got: scheme })
  const opened = decrypt(passphrase, algorithm, data)
  return opened ? ok(opened) : refuse({ code: refusal })
}
