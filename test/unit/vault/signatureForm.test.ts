import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkSignature } from '#services/vault/signature.ts'
import { concat, indexOfBytes } from '#shared/signature/bytes.ts'
import { signCms } from '#shared/signature/cms.ts'
import { type DerNode, octetString, oid, readDer, sequence, setOf, tagged } from '#shared/signature/der.ts'
import { sayFault } from '#shared/text/say.ts'
import { holder, signerOf } from '../../corpus/authority.ts'
import { person } from '../../corpus/clean.ts'
import { bagFiles, inspectBytes, packageBytes } from './bag.ts'

const file = (name: string) => new Uint8Array(readFileSync(new URL(`../../fixtures/signatures/${name}`, import.meta.url)))
const signed = file('signed.txt')
const formOf = async (signature: Uint8Array, data = signed) => {
  const { state, form } = await checkSignature(signature, data, [])
  return form === undefined ? state : `${state} ${form}`
}

/** The signature with something put behind its signer's value: an unsigned attribute. */
function withUnsigned(der: Uint8Array, id: string): Uint8Array {
  const attribute = sequence(oid(id), setOf(octetString(new Uint8Array([1, 2, 3]))))
  const deepest = (node: DerNode, path: readonly number[]): Uint8Array => {
    const [step, ...rest] = path
    if (step === undefined) return tagged(node.tag, ...node.children.map(({ whole }) => whole), tagged(0xa1, attribute))
    return tagged(node.tag, ...node.children.map((child, at) => (at === step ? deepest(child, rest) : child.whole)))
  }
  return deepest(readDer(der)!, [1, 0, 4, 0])
}

/** Replaces an identifier by another of the same length, at every place. */
function relabelled(bytes: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  for (let at = indexOfBytes(copy, from); at >= 0; at = indexOfBytes(copy, from, at + 1)) copy.set(to, at)
  return copy
}

/** Inverts one bit of the signer's value, `fromEnd` bytes before the end. */
function flipped(bytes: Uint8Array, fromEnd: number): Uint8Array {
  const copy = bytes.slice()
  copy[copy.length - fromEnd] = copy[copy.length - fromEnd]! ^ 1
  return copy
}

const timestamp = '1.2.840.113549.1.9.16.2.14'
const contentHint = '1.2.840.113549.1.9.6'
type Change = (signature: Uint8Array) => Uint8Array
const same: Change = (signature) => signature
const forms: readonly (readonly [form: string, name: string, change: Change, fromEnd: number])[] = [
  ['ber', 'good.p7s', indefinite, 10],
  ['attached', 'attached.p7s', same, 10],
  ['attached', 'stream.p7s', same, 30],
  ['signers', 'signers.p7s', same, 10],
  ['pss', 'pss.p7s', same, 10],
  ['algorithm', 'sha1.p7s', same, 10],
  ['usage', 'usage.p7s', same, 10],
  ['timestamp', 'good.p7s', (signature) => withUnsigned(signature, timestamp), 10],
  ['unsigned', 'good.p7s', (signature) => withUnsigned(signature, contentHint), 10],
  ['pem', 'good.p7s', (signature) => new Uint8Array(Buffer.from(pem(signature))), 10],
]

const pem = (der: Uint8Array) =>
  `-----BEGIN CMS-----\n${Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CMS-----\n`

/** The outermost value and the two below it with indefinite lengths, as Bouncy Castle writes them. */
function indefinite(der: Uint8Array): Uint8Array {
  const open = (node: DerNode, depth: number): Uint8Array =>
    depth === 0
      ? node.whole
      : concat(
          Uint8Array.of(node.tag, 0x80),
          ...node.children.map((child) => (child.tag & 0x20 ? open(child, depth - 1) : child.whole)),
          new Uint8Array(2),
        )
  return open(readDer(der)!, 3)
}

test('a signature by a key that is too weak, or under a name that cannot be shown, says so beside its state', async () => {
  const by = async (plan: Parameters<typeof holder>[0]) => {
    const signature = await signCms(signed, await signerOf(await holder(plan)))
    const { state, weakness } = await checkSignature(signature, signed, [])
    return [state, weakness]
  }
  expect(await by({ name: '秘书甲' })).toEqual(['untrusted', undefined])
  expect(await by({ name: '秘书甲', rsa: { bits: 1024 } })).toEqual(['untrusted', ['signature.weakKey']])
  expect(await by({ name: '秘书甲\n可信' })).toEqual(['untrusted', ['signer.nameUnclear']])
})

describe('package signatures', () => {
  test('the accepted form is the plain one', async () => {
    expect(await formOf(file('good.p7s'))).toBe('untrusted')
  })

  test.each(forms)('%s is called by its name (%s)', async (form, name, change) => {
    expect(await formOf(change(file(name)))).toBe(`invalid ${form}`)
  })

  test.each(forms)('%s over other bytes is tampering (%s)', async (_, name, change) => {
    expect(await formOf(change(file(name)), new TextEncoder().encode('ad10  data/plan.json\n'))).toBe('invalid')
  })

  test.each(forms)('%s with another value is tampering (%s)', async (_, name, change, fromEnd) => {
    expect(await formOf(change(flipped(file(name), fromEnd)))).toBe('invalid')
  })

  test('as openssl writes PEM, and without the certificate', async () => {
    expect([await formOf(file('pem.p7s')), await formOf(file('no-certificate.p7s'))]).toEqual(['invalid pem', 'invalid certificate'])
    expect(await formOf(file('no-certificate.p7s'), new Uint8Array(3))).toBe('invalid')
  })

  test('a signature by the GM/T types or on the SM2 curve cannot be judged, and is called that', async () => {
    const good = file('good.p7s')
    const types = sequence(oid('1.2.156.10197.6.1.4.2.2'), readDer(good)!.children[1]!.whole)
    const curve = relabelled(good, oid('1.2.840.10045.3.1.7'), oid('1.2.156.10197.1.301'))
    expect([await formOf(types), await formOf(curve)]).toEqual(['invalid guomi', 'invalid guomi'])
  })

  test.each([
    ['bytes after it', () => concat(file('good.p7s'), Uint8Array.of(0))],
    ['half of it', () => file('good.p7s').subarray(0, 400)],
    ['a certificate', () => readDer(file('good.p7s'))!.children[1]!.children[0]!.children[3]!.children[0]!.whole],
    ['text', () => new TextEncoder().encode('signed')],
  ])('%s is no form of a signature', async (_, bytes) => {
    expect(await formOf(bytes())).toBe('invalid')
  })

  test('a package says the form and what to do; a changed one says that it was changed', async () => {
    const tagManifest = new Uint8Array(bagFiles().get('tagmanifest-sha256.txt')!)
    const signature = pem(await signCms(tagManifest, await person('秘书')))
    const report = await inspectBytes(packageBytes({ tags: { 'signature.p7s': signature } }))
    expect(report.faults).toEqual([{ code: 'signature.form', words: 'signature.form.pem', name: 'signature.p7s' }])
    expect(sayFault('zh-CN', report.faults[0]!)).toMatch(/^材料包签名是文本形式（PEM）.*不等于内容被改动.*openssl cms/)
    const changed = await inspectBytes(packageBytes({ tags: { 'signature.p7s': signature }, info: (lines) => [...lines, 'Note: x'] }))
    expect(changed.code).toBe('signature.invalid')
  })
})
