import { beforeAll, expect, test } from 'vitest'
import { documentFonts } from '#services/export/fonts.ts'
import { createIdentity } from '#services/identity/index.ts'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { verifyBytes } from '#services/verify/index.ts'
import { readPageTexts } from '#services/verify/pageTexts.ts'
import { framePrimitives } from '#shared/documents/parts/frame.ts'
import { pressOf } from '#shared/documents/press.ts'
import { digestSpellings, groupsOfFour } from '#shared/documents/wording.ts'
import { canonicalBytes, jsonDigest, sha256Hex } from '#shared/format/canonical.ts'
import { currentLayout } from '#shared/layout/index.ts'
import { word } from '#shared/layout/layout.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { recordsToSign } from '../../corpus/signed/records.ts'
import { signSheet } from '../../corpus/signSheet.ts'
import { makeTable } from '../closed/table.ts'

beforeAll(makeTable, 180_000)

/** Points that the lines beside the QR code have. */
const room = currentLayout.page.contentWidth - currentLayout.footer.qr - currentLayout.running.qrGap

async function isBroad(sha256: string): Promise<boolean> {
  const fonts = await documentFonts()
  return fonts.width(word(currentLayout, 'foot.digest', { digest: groupsOfFour(sha256) }), currentLayout.sizes.footer.size, false) > room
}

/** The record with a journal whose head makes the record's digest so broad that its groups of four do not fit the foot. */
async function withBroadDigest(record: ResultRecord): Promise<ResultRecord> {
  for (let n = 0; ; n++) {
    const one = { ...record, journal: { ...record.journal, head: await jsonDigest({ n }) } }
    if (await isBroad(await sha256Hex(canonicalBytes(one)))) return one
  }
}

test.each([recordsToSign.findIndex(({ name }) => name === 'recusal'), 0])(
  'a broad digest stands whole on every page of record %i',
  async (at) => {
    const { key, record: make } = recordsToSign[at]!
    const identity = await createIdentity({
      name: '样例专家',
      unit: '外部大学A',
      algorithm: key,
      passphrase: 'not kept',
      now: new Date('2026-09-01'),
    })
    if (!identity.ok) throw new Error(identity.faults[0]?.code)
    const record = await withBroadDigest(await make(identity.value.signer.fingerprint))
    const bytes = canonicalBytes(record)
    const sha256 = await sha256Hex(bytes)
    const standard = builtInStandards().find((one) => one.sha256 === record.standard?.sha256)?.standard
    const act = { kind: 'sheet.locked', revision: record.revision, resultSha256: sha256, record: new TextDecoder().decode(bytes) } as const
    const locked = { record, bytes, sha256, checkCode: checkCode(sha256), act }
    const signed = await signSheet({ locked, photos: new Map(), ...(standard && { standard }) }, identity.value.signer)
    if (!signed.ok) throw new Error(signed.faults[0]?.code)
    const pages = (await readPageTexts(signed.value.pdf)) ?? []
    expect(pages.length).toBeGreaterThan(0)
    for (const page of pages)
      expect(
        page
          .map(({ text }) => text)
          .join('')
          .replaceAll(' ', ''),
      ).toContain(sha256.toUpperCase())
    const known = { tasks: [], trusted: [], standards: builtInStandards() }
    const verdicts = await Promise.all([
      verifyBytes('a.pdf', 'pdf', signed.value.pdf, known),
      verifyBytes('a.pdf', 'pdf', signed.value.pdf, known, { alsoReadsPages: true }),
      verifyBytes('a.pdf', 'pdf', signed.value.pdf, { ...known, byClosedForm: true }),
    ])
    expect(verdicts.map(({ verdict, reasons }) => [verdict, ...reasons])).toEqual([['accepted'], ['accepted'], ['accepted']])
  },
  60_000,
)

test('a digest is never cut, whatever its letters', async () => {
  const press = pressOf(await documentFonts())
  const foot = (digest: string) => {
    const notes = [digestSpellings(digest)]
    const drawn = framePrimitives(press, { centre: '', stage: '', signEveryPage: false, notes, qr: 'x' }, 1, 1, true)
    return drawn.flatMap((one) => (one.kind === 'text' ? one.lines : []))
  }
  expect(foot('1'.repeat(64))).toContain(Array(16).fill('1111').join(' '))
  expect(foot('d'.repeat(64))).toContain('D'.repeat(64))
})
