import { describe, expect, test } from 'vitest'
import { createIdentity, inspectIdentity, openIdentity, signerOf } from '#services/identity/index.ts'
import { type KeyFile, writePkcs12 } from '#services/identity/pkcs12.ts'
import { readableFingerprint, readCertificate } from '#shared/signature/certificate.ts'
import { type Holder, holder } from '../../corpus/authority.ts'

const now = new Date('2026-11-23T08:00:00+08:00')
const later = (years: number) => new Date(Date.UTC(2026 + years, 10, 24))
const passphrase = '晨光 tic'

async function made(algorithm: 'rsa3072' | 'p256' = 'p256', name = '李四') {
  const identity = await createIdentity({ name, unit: '示例大学', algorithm, passphrase, now })
  if (!identity.ok) throw new Error(identity.faults[0]?.code)
  return identity.value
}

describe('identity', () => {
  test('a new identity opens again with its passphrase, name, unit and fingerprint', async () => {
    const { p12, fingerprint, notAfter } = await made('rsa3072')
    const opened = await openIdentity(p12, passphrase, now)
    const { algorithm, name, unit } = opened.ok ? opened.value : ({} as never)
    expect({ algorithm, name, unit, notAfter }).toEqual({
      algorithm: 'rsa3072',
      name: '李四',
      unit: '示例大学',
      notAfter: '2029-11-23T00:00:00Z',
    })
    expect(opened.ok && opened.value.fingerprint).toBe(fingerprint)
  })

  test('the certificate says who, for signing only, self-signed', async () => {
    const { signer } = await made()
    const read = await readCertificate(signer.certificate)
    expect([read?.name, read?.unit, read?.maySign, read?.mayIssue]).toEqual(['李四', '示例大学', true, false])
    expect(read?.issuer.whole).toEqual(read?.subject.whole)
  })

  test('two identities of one name differ in serial number and fingerprint', async () => {
    const [one, other] = [await made(), await made()]
    const [first, second] = await Promise.all([one, other].map(({ signer }) => readCertificate(signer.certificate)))
    expect(first?.serial.content).not.toEqual(second?.serial.content)
    expect(one.fingerprint).not.toBe(other.fingerprint)
  })

  test('the passphrase is needed, to the letter', async () => {
    const { p12 } = await made()
    for (const wrong of ['', '晨光 TIC', '晨光 tic '])
      expect(await openIdentity(p12, wrong, now)).toEqual({ ok: false, faults: [{ code: 'identity.passphrase' }] })
  })

  test('an expired certificate does not sign but can be looked at', async () => {
    const { p12 } = await made()
    expect(await openIdentity(p12, passphrase, later(3))).toEqual({
      ok: false,
      faults: [{ code: 'identity.expired', want: '2029-11-23T00:00:00Z' }],
    })
    expect((await inspectIdentity(p12, passphrase)).ok).toBe(true)
  })

  test('a certificate from the future does not sign', async () => {
    const { p12 } = await made()
    const opened = await openIdentity(p12, passphrase, new Date('2020-01-01T00:00:00Z'))
    expect(opened.ok ? '' : opened.faults[0]?.code).toBe('identity.notYetValid')
  })

  test('a foreign certificate beside the key is refused', async () => {
    const [own, foreign] = [await made(), await made('p256', '张三')]
    const key = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign'])
    const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', key.privateKey))
    const certificates = [own.signer.certificate, foreign.signer.certificate]
    const file = writePkcs12({ privateKey: pkcs8, certificates }, 'x', passphrase)
    expect(await inspectIdentity(file, passphrase)).toEqual({ ok: false, faults: [{ code: 'identity.mismatch' }] })
  })

  test('anything else is no identity file', async () => {
    const { p12 } = await made()
    for (const bytes of [new Uint8Array(), new TextEncoder().encode('hello'), p12.subarray(0, 200), new Uint8Array(2 << 20)])
      expect(await openIdentity(bytes, passphrase, now)).toEqual({ ok: false, faults: [{ code: 'identity.notPkcs12' }] })
  })

  test('no flipped byte makes opening throw or gives another key', async () => {
    const { p12, fingerprint } = await made()
    for (let at = 0; at < 60; at += 5) {
      const copy = p12.slice()
      copy[at] = copy[at]! ^ 0x41
      const opened = await inspectIdentity(copy, passphrase)
      expect(opened.ok ? opened.value.signer.fingerprint : fingerprint).toBe(fingerprint)
    }
  }, 60_000)

  test('name, unit and passphrase are asked for', async () => {
    const request = { name: ' ', unit: '示例大学', algorithm: 'p256', passphrase, now } as const
    expect(await createIdentity(request)).toEqual({ ok: false, faults: [{ code: 'identity.name' }] })
    expect(await createIdentity({ ...request, name: '李四', passphrase: '' })).toEqual({
      ok: false,
      faults: [{ code: 'identity.passphraseEmpty' }],
    })
  })

  test('a fingerprint is read aloud in groups of four', () => {
    expect(readableFingerprint('0a1b2c3d')).toBe('0A1B 2C3D')
  })
})

/** The key file of a holder, as an office would hand it over. */
async function keyFileOf({ pair, certificate }: Holder): Promise<KeyFile> {
  return { privateKey: new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey)), certificates: [certificate] }
}

test('a key or a name that a verifier refuses is refused when it is taken in', async () => {
  const plan = { name: '专家甲', unit: '外部大学A' }
  const opened = async (own: Parameters<typeof holder>[0]) => {
    const signer = await signerOf(await keyFileOf(await holder(own)), now)
    return signer.ok ? signer.value.name : signer.faults[0]
  }
  expect(await opened(plan)).toBe('专家甲')
  expect(await opened({ ...plan, rsa: { bits: 2048, exponent: [3] } })).toEqual({ code: 'identity.keyOdd', got: '2048' })
  expect(await opened({ ...plan, name: '专家甲\u001b[2K' })).toEqual({ code: 'identity.nameUnclear' })
})
