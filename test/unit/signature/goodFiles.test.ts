import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { canonicalBytes, sha256Hex } from '#shared/format/canonical.ts'
import type { Plan } from '#shared/plan/format.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import type { LockedResult } from '#shared/result/lock.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { holder, signerOf } from '../../corpus/authority.ts'
import { type Clean, clean, person } from '../../corpus/clean.ts'
import { verifySpecimen } from '../../corpus/judge.ts'
import { drawFrom, randomRecord } from '../../corpus/randomRecord.ts'
import { signSheet } from '../../corpus/signSheet.ts'
import { amount } from '../amount.ts'
import { makeTable } from '../closed/table.ts'

/** What the product signs it accepts: random sheets, keys of every accepted kind. A file that cannot be printed is not signed. */
describe('good files are accepted', () => {
  let base: Clean
  let plan: Plan
  const builtIn = builtInStandards()
  beforeAll(async () => {
    makeTable()
    base = await clean()
    plan = JSON.parse(readFileSync(new URL('../../../resources/samples/rare-earth/plan.json', import.meta.url), 'utf8')) as Plan
  }, 180_000)

  async function signedAndVerified(seed: number, signer: Signer) {
    const draw = drawFrom(seed)
    const drawn = builtIn[draw(builtIn.length)]!
    const isOwn = draw(4) === 0
    const standard = isOwn ? { ...drawn.standard, id: 'own-standard', label: '本区自定标准' } : drawn.standard
    const sha256 = isOwn ? await sha256Hex(canonicalBytes(standard)) : drawn.sha256
    const { record, photos } = await randomRecord(draw, { base: base.result, fingerprint: signer.fingerprint, standard, sha256, plan })
    const bytes = canonicalBytes(record)
    const digest = await sha256Hex(bytes)
    const locked = { record, bytes, sha256: digest, checkCode: checkCode(digest) } as LockedResult
    const signed = await signSheet({ locked, standard, photos }, signer)
    if (!signed.ok) return signed.faults
    const known = { tasks: [], trusted: [], standards: [...builtIn, { standard, sha256 }] }
    const verified = [
      // as the app judges its own sheet before it locks on it, and as others judge it
      await verifySpecimen('r.pdf', 'pdf', signed.value.pdf, known, { alsoReadsPages: true }),
      await verifySpecimen('r.pdf', 'pdf', signed.value.pdf, known, { byClosedForm: true }),
      await verifySpecimen('r.xlsx', 'xlsx', signed.value.xlsx, known),
      await verifySpecimen('r.xlsx', 'xlsx', signed.value.xlsx, known, { byClosedForm: true }),
      await verifySpecimen('r.json', 'json', signed.value.json, known),
    ]
    return verified.map(({ verdict, reasons }) => [verdict, ...reasons].join(' '))
  }
  const good = ['accepted', 'accepted', 'accepted', 'accepted', 'unsigned']

  const first = Number(process.env.TIC_SEED ?? 1)
  test.each(Array.from({ length: amount(3, 100) }, (_, at) => first + at))(
    'random sheet %i',
    async (seed) => {
      expect(await signedAndVerified(seed, seed % 2 ? base.expert : await person('阿拉坦·乌云'))).toEqual(good)
    },
    60_000,
  )

  test.each(process.env.FULL ? [2048, 4096, 8192] : [2048, 4096])(
    'RSA of %i bits, with names as long as certificates have',
    async (bits) => {
      const long = { name: '长'.repeat(64), unit: '位'.repeat(64) }
      expect(await signedAndVerified(7, await signerOf(await holder({ ...long, rsa: { bits } })))).toEqual(good)
    },
    120_000,
  )

  test('a certificate whose names leave no room for the signature in the usual space', async () => {
    expect(await signedAndVerified(7, await signerOf(await holder({ name: '长'.repeat(64), unit: '位'.repeat(600) })))).toEqual(good)
  }, 60_000)

  test('a certificate with two issuers carried along', async () => {
    const root = await holder({ name: '根', isAuthority: true, rsa: { bits: 4096 } })
    const middle = await holder({ name: '二级', isAuthority: true, issuer: root, rsa: { bits: 4096 } })
    const leaf = await holder({ name: '专家甲', issuer: middle, rsa: { bits: 4096 } })
    expect(await signedAndVerified(7, await signerOf(leaf, middle, root))).toEqual(good)
  }, 60_000)
})
