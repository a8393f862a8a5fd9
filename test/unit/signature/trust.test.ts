import { beforeAll, describe, expect, test } from 'vitest'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { verifyBytes } from '#services/verify/index.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { type CertificatePlan, type Holder, holder, signerOf, trusted } from '../../corpus/authority.ts'
import { type Clean, clean, print } from '../../corpus/clean.ts'

/** Whom a certificate or authority that was given by hand makes trusted (RFC 5280 § 6): only the person of the record. */
describe('trust', () => {
  let base: Clean
  let root: Holder
  const standards = builtInStandards()
  const expert = { name: '专家甲', unit: '外部大学A' }
  beforeAll(async () => {
    base = await clean()
    root = await holder({ name: '示例签发机构', isAuthority: true })
  }, 60_000)

  async function seen(signer: Signer, ...anchors: readonly Holder[]) {
    const result = { ...base.result, expert: { ...base.result.expert, fingerprint: signer.fingerprint } }
    const printed = await print(result, base.standard)
    const pdf = await signPdf(printed.pdf, signer, { ...base.signature, ...printed.signature })
    const { verdict, reasons, signatures } = await verifyBytes('r.pdf', 'pdf', pdf, {
      tasks: [],
      standards,
      trusted: await trusted(...anchors),
    })
    return [verdict, [...reasons], signatures[0]?.trusted]
  }
  const leaf = (plan: Partial<CertificatePlan>) => holder({ ...expert, issuer: root, ...plan })

  test('an authority given vouches for the person it names', async () => {
    expect(await seen(await signerOf(await leaf({})), root)).toEqual(['accepted', [], 'chain'])
  })

  test('an authority that vouches for another person, or for the name at another unit, rejects', async () => {
    for (const other of [{ name: '李四' }, { unit: '另一大学' }])
      expect(await seen(await signerOf(await leaf(other)), root)).toEqual(['rejected', ['signer.name'], 'unknown'])
  })

  test('a certificate given by hand for another person rejects; without it the other name is only said', async () => {
    const other = await leaf({ name: '李四' })
    expect(await seen(await signerOf(other), other)).toEqual(['rejected', ['signer.name'], 'unknown'])
    expect(await seen(await signerOf(other))).toEqual(['accepted', [], 'unknown'])
  })

  test('full width letters and blanks are the same name', async () => {
    expect(await seen(await signerOf(await leaf({ unit: '外部大学Ａ ' })), root)).toEqual(['accepted', [], 'chain'])
  })

  test.each([
    ['for web servers only', { extendedUse: '1.3.6.1.5.5.7.3.1' }],
    ['with a critical extension nobody knows', { unknownCritical: true }],
  ])('a certificate %s is not trusted through its issuer', async (_, plan) => {
    expect(await seen(await signerOf(await leaf(plan)), root)).toEqual(['accepted', [], 'unknown'])
  })

  test.each([
    ['document signing', '1.3.6.1.5.5.7.3.36'],
    ['mail', '1.3.6.1.5.5.7.3.4'],
  ])('a certificate for %s is', async (_, extendedUse) => {
    expect(await seen(await signerOf(await leaf({ extendedUse })), root)).toEqual(['accepted', [], 'chain'])
  })

  test('an issuer that may not sign certificates, or no authority, vouches for nobody', async () => {
    for (const plan of [{ isAuthority: true, usage: 0xc0 }, { isAuthority: false }]) {
      const issuer = await holder({ name: '机构', ...plan })
      expect(await seen(await signerOf(await leaf({ issuer })), issuer)).toEqual(['accepted', [], 'unknown'])
    }
  })

  test('a path longer than an authority allows is not trusted, one as long is', async () => {
    for (const [pathLength, trust] of [
      [0, 'unknown'],
      [1, 'chain'],
    ] as const) {
      const top = await holder({ name: '根', isAuthority: true, pathLength })
      const middle = await holder({ name: '二级', isAuthority: true, issuer: top })
      expect((await seen(await signerOf(await leaf({ issuer: middle }), middle), top))[2]).toBe(trust)
    }
  })

  test('every issuer carried is tried, also after one of the same name that leads nowhere', async () => {
    const decoy = await holder({ name: '二级', isAuthority: true })
    const middle = await holder({ name: '二级', isAuthority: true, issuer: root })
    for (const chain of [
      [decoy, middle],
      [middle, decoy],
    ])
      expect((await seen(await signerOf(await leaf({ issuer: middle }), ...chain), root))[2]).toBe('chain')
  })

  test.each([
    [1024, [1, 0, 1], ['rejected', ['signature.weakKey'], 'unknown']],
    [2048, [3], ['rejected', ['signature.weakKey'], 'unknown']],
    [2048, [1, 0, 1], ['accepted', [], 'unknown']],
  ])('a key of %i bits with the exponent %j', async (bits, exponent, wanted) => {
    expect(await seen(await signerOf(await holder({ ...expert, rsa: { bits, exponent } })))).toEqual(wanted)
  })
})
