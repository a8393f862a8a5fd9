import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { signatureFont } from '#services/signing/fonts.ts'
import { attachFiles } from '#shared/documents/attach.ts'
import { attachmentsOf } from '#shared/signature/pdf/attachments.ts'
import { plainDigests } from '#shared/signature/pdf/digests.ts'
import { layoutName } from '#shared/signature/pdf/layoutName.ts'
import { wholeFont } from '#shared/signature/pdf/signatureFont.ts'
import { verifyPdf } from '#shared/signature/pdf/verify.ts'

const created = new Date('2026-09-17T01:00:00Z')

test('a photo is attached as it is, the result deflated, and both are read back byte by byte', async () => {
  const empty = await PDFDocument.create({ updateMetadata: false })
  empty.addPage()
  const pdf = await empty.save({ useObjectStreams: false })
  const photo = Uint8Array.from({ length: 200_000 }, (_, at) => at % 7)
  const result = new TextEncoder().encode(`{"text":"${'甲'.repeat(50_000)}"}`)
  const made = await attachFiles(
    pdf,
    [
      { name: 'result.json', bytes: result, mime: 'application/json', description: 'r', relationship: 'Data' },
      { name: 'A001.jpg', bytes: photo, mime: 'image/jpeg', description: 'p', relationship: 'Supplement' },
    ],
    { created, layout: 1 },
  )
  expect(Buffer.from(made).includes(Buffer.from(photo))).toBe(true)
  expect(made.length).toBeLessThan(photo.length + result.length / 4)
  const report = await verifyPdf(made, plainDigests, wholeFont(signatureFont))
  expect(report.first && layoutName(report.first)).toBe('1')
  const read = report.first && attachmentsOf(report.first, report.budget)
  expect(read?.map(({ name, bytes }) => [name, bytes.length])).toEqual([
    ['result.json', result.length],
    ['A001.jpg', photo.length],
  ])
  expect(Buffer.from(read?.[1]?.bytes ?? []).equals(Buffer.from(photo))).toBe(true)
})
