import { describe, expect, test } from 'vitest'
import { hex } from '#shared/format/canonical.ts'
import { signCms, verifyCms } from '#shared/signature/cms.ts'
import { integer, oid, readDer, sequence } from '#shared/signature/der.ts'
import { person } from '../../corpus/clean.ts'

const data = new TextEncoder().encode('tagmanifest')

describe('DER', () => {
  test('integers are shortest and never negative; identifiers in base 128', () => {
    expect(hex(integer(Uint8Array.of(0, 0, 0x80)))).toBe('02020080')
    expect(hex(integer(0))).toBe('020100')
    expect(hex(oid('1.2.840.113549.1.7.2'))).toBe('06092a864886f70d010702')
  })

  test('only the strict form is read', () => {
    const value = sequence(integer(1), integer(300))
    expect(readDer(value)?.children).toHaveLength(2)
    const bad = ['3080020101', '308103020101', '30820003020101', '3003020101ff', '3f1f03020101', '300402010', ''].map((text) =>
      Uint8Array.from(Buffer.from(text, 'hex')),
    )
    for (const bytes of bad) expect(readDer(bytes)).toBeUndefined()
  })

  test('nesting without end is refused, not followed', () => {
    let bytes: Uint8Array = integer(1)
    for (let depth = 0; depth < 100; depth++) bytes = sequence(bytes)
    expect(readDer(bytes)).toBeUndefined()
  })
})

describe('CMS', () => {
  test.each(['rsa3072', 'p256'] as const)(
    '%s: what is signed verifies, bound to its certificate, without a signing time',
    async (algorithm) => {
      const signer = await person('李四', algorithm)
      const facts = await verifyCms(await signCms(data, signer), data)
      const { wellFormed, intact, digestMatches, certificateBound, hasSigningTime } = facts
      expect({ wellFormed, intact, digestMatches, certificateBound, hasSigningTime }).toEqual({
        wellFormed: true,
        intact: true,
        digestMatches: true,
        certificateBound: true,
        hasSigningTime: false,
      })
      expect(facts.certificate?.fingerprint).toBe(signer.fingerprint)
    },
  )

  test('other data: the digest does not match', async () => {
    const facts = await verifyCms(await signCms(data, await person('李四')), new TextEncoder().encode('tagmanifesT'))
    expect([facts.wellFormed, facts.digestMatches, facts.intact]).toEqual([true, false, false])
  })

  test('no flipped byte passes and none throws', async () => {
    const cms = await signCms(data, await person('李四'))
    for (let at = 0; at < cms.length; at++) {
      const copy = cms.slice()
      copy[at] = copy[at]! ^ 0x01
      const facts = await verifyCms(copy, data)
      expect(facts.intact && facts.certificateBound, `byte ${at}`).toBe(false)
    }
  })
})
