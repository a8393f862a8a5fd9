import { createHmac, pbkdf2Sync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createSecureContext } from 'node:tls'
import { describe, expect, test } from 'vitest'
import { encrypt } from '#services/identity/encryption.ts'
import { createIdentity, inspectIdentity } from '#services/identity/index.ts'
import { bagIds } from '#services/identity/pkcs12.ts'
import { readPkcs12 } from '#services/identity/readPkcs12.ts'
import { context, integer, nothing, octetString, oid, readDer, sequence } from '#shared/signature/der.ts'
import { sayFault } from '#shared/text/say.ts'

const passphrase = '草原春风2026'
const file = (name: string) => new Uint8Array(readFileSync(new URL(`../../fixtures/identity/${name}`, import.meta.url)))
const inspected = async (bytes: Uint8Array, by = passphrase) => {
  const opened = await inspectIdentity(bytes, by)
  return opened.ok ? `${opened.value.signer.algorithm} ${opened.value.signer.name}` : opened.faults[0]
}

describe('key files of other makers', () => {
  test.each([
    ['ber-nss.p12', 'p256 专家甲'],
    ['ber-bouncy-castle.p12', 'p256 专家甲'],
    ['rsa2048.p12', 'rsa2048 专家甲'],
  ])('%s opens, its key named by kind and size', async (name, wanted) => {
    expect(await inspected(file(name))).toBe(wanted)
    expect(await inspected(file(name), '草原春风')).toEqual({ code: 'identity.passphrase' })
  })

  test.each([
    ['no-certificate.p12', { code: 'identity.noCertificate' }],
    ['no-key.p12', { code: 'identity.noKey' }],
    ['rsa1024.p12', { code: 'identity.keyShort', got: '1024', want: '2048' }],
    ['p384.p12', { code: 'identity.keyKind', got: 'P-384' }],
    ['p521.p12', { code: 'identity.keyKind', got: 'P-521' }],
    ['sm2.p12', { code: 'identity.keyKind', got: 'SM2' }],
    ['ed25519.p12', { code: 'identity.keyKind', got: 'Ed25519' }],
    ['camellia.p12', { code: 'identity.scheme', got: 'Camellia-256-CBC' }],
    ['sm4.p12', { code: 'identity.scheme', got: 'SM4-CBC' }],
    ['no-mac-sm4.p12', { code: 'identity.scheme', got: 'SM4-CBC' }],
    ['mac-sm3.p12', { code: 'identity.scheme', got: 'SM3' }],
    ['certificate.cer', { code: 'identity.certificateFile' }],
  ])('%s is refused for what it is', async (name, fault) => {
    expect(await inspected(file(name))).toEqual(fault)
    for (const locale of ['zh-CN', 'en-US'] as const) expect(sayFault(locale, { name, ...fault })).not.toMatch(/[{}]/)
  })

  test('two keys in one file are counted', async () => {
    expect(await inspected(file('two-keys.p12'), 'ascii2026')).toEqual({ code: 'identity.severalKeys', got: '2' })
  })

  test('text files and Java key stores are called that', async () => {
    const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
    expect(await inspected(bytes('Bag Attributes\n-----BEGIN CERTIFICATE-----\nMIIB'))).toEqual({ code: 'identity.certificateFile' })
    expect(await inspected(bytes('-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIB'))).toEqual({ code: 'identity.pemFile' })
    expect(await inspected(bytes('\xfe\xed\xfe\xed\0\0\0\x02'))).toEqual({ code: 'identity.javaStore' })
  })
})

const hmac = { sha1: '1.2.840.113549.2.7', sha256: '1.2.840.113549.2.9', sha512: '1.2.840.113549.2.11' }
type Hmac = keyof typeof hmac

/** The file of `source` with a PBMAC1 in the place of its MAC, made after RFC 9579 by Node's own functions. */
function withPbmac1(
  source: Uint8Array,
  prf: Hmac,
  mac: Hmac,
  options: { readonly length?: number; readonly by?: string } = {},
): Uint8Array {
  const { length = 32, by = passphrase } = options
  const outer = readDer(source)!
  const safe = outer.children[1]!.children[1]!.children[0]!.content
  const salt = Buffer.from('0102030405060708')
  const key = pbkdf2Sync(by, salt, 2048, length || 32, prf)
  const value = createHmac(mac, key).update(safe).digest()
  const lengthPart = length > 0 ? [integer(length)] : []
  const parameters = sequence(octetString(salt), integer(2048), ...lengthPart, sequence(oid(hmac[prf]), nothing()))
  const derivation = sequence(oid('1.2.840.113549.1.5.12'), parameters)
  const algorithm = sequence(oid('1.2.840.113549.1.5.14'), sequence(derivation, sequence(oid(hmac[mac]), nothing())))
  const data = sequence(sequence(algorithm, octetString(value)), octetString(Buffer.from('NOT USED')), integer(1))
  return sequence(outer.children[0]!.whole, outer.children[1]!.whole, data)
}

describe('PBMAC1 (RFC 9579)', () => {
  test.each([
    ['sha256', 'sha256', 32],
    ['sha256', 'sha512', 64],
    ['sha512', 'sha512', 64],
    ['sha1', 'sha256', 20],
  ] as const)('PBKDF2 by %s, MAC by %s: opens here and in OpenSSL 3.5', async (prf, mac, length) => {
    const bytes = withPbmac1(file('rsa2048.p12'), prf, mac, { length })
    expect(await inspected(bytes)).toBe('rsa2048 专家甲')
    expect(() => createSecureContext({ pfx: Buffer.from(bytes), passphrase })).not.toThrow()
  })

  test('another passphrase is told as such, by both', async () => {
    const bytes = withPbmac1(file('rsa2048.p12'), 'sha256', 'sha256', { by: '草原春风' })
    expect(await inspected(bytes)).toEqual({ code: 'identity.passphrase' })
    expect(() => createSecureContext({ pfx: Buffer.from(bytes), passphrase })).toThrow(/mac/i)
  })

  test('a MAC without the length of its key is refused (RFC 9579 § 4)', async () => {
    expect(await inspected(withPbmac1(file('rsa2048.p12'), 'sha256', 'sha256', { length: 0 }))).toEqual({ code: 'identity.damaged' })
  })
})

describe('two passphrases', () => {
  test('a key under another passphrase than the file is told as such', async () => {
    const made = await createIdentity({
      name: '李四',
      unit: '示例大学',
      algorithm: 'p256',
      passphrase,
      now: new Date('2026-11-23T00:00:00Z'),
    })
    const own = made.ok ? readPkcs12(made.value.p12, passphrase) : made
    if (!own.ok) throw new Error(own.faults[0]?.code)
    const key = encrypt('另一个口令', own.value.privateKey, 1000)
    const bag = sequence(oid(bagIds.shroudedKeyBag), context(0, sequence(key.algorithm, octetString(key.data))))
    const data = (content: Uint8Array) => sequence(oid('1.2.840.113549.1.7.1'), context(0, octetString(content)))
    const safe = data(sequence(data(sequence(bag))))
    const file = withPbmac1(sequence(integer(3), safe), 'sha256', 'sha256')
    expect(await inspected(file)).toEqual({ code: 'identity.keyPassphrase' })
  })
})
