import { exportPdf } from '#services/export/exportResult.ts'
import { signatureAnchor } from '#shared/documents/layout/anchor.ts'
import { canonicalBytes, sha256Hex } from '#shared/format/canonical.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { resultSignature } from '#shared/signature/pdf/resultSignature.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import { attack, good, type Specimen } from '../attack.ts'
import type { Clean } from '../clean.ts'
import { OwnPdf } from '../rewrite.ts'

type Photos = Readonly<Record<string, Uint8Array>>

/** The smallest JPEG frame, told apart by a comment. */
const photo = (text: string) =>
  new Uint8Array(Buffer.from(`ffd8fffe${(text.length + 2).toString(16).padStart(4, '0')}${Buffer.from(text).toString('hex')}ffd9`, 'hex'))
const two: Photos = { A001: photo('gate'), A002: photo('plant') }

/** A record of one page, for speed: one who recused and left a note. */
async function withPhotos({ result }: Clean, photos: Photos): Promise<ResultRecord> {
  const attachments = await Promise.all(
    Object.entries(photos).map(async ([id, bytes]) => ({
      id,
      title: `照片${id}`,
      kind: 'jpg' as const,
      sha256: await sha256Hex(bytes),
      bytes: bytes.length,
    })),
  )
  const [first] = attachments
  const citations = first ? [{ document: first.id, title: first.title, sha256: first.sha256, page: 1 }] : []
  const { opinion: _, ...rest } = result
  return {
    ...rest,
    recusal: { declared: true, relations: ['合作项目'], reason: '曾合作' },
    findings: [],
    criteria: [],
    values: [],
    adjustments: [],
    totals: { expert: 0, dimensions: result.totals.dimensions.map(({ name, max }) => ({ name, max })) },
    notes: [{ kind: '现场', text: '见照片。', citations }],
    attachments,
  }
}

/** The expert signs a record with photos, the attachments changed before. */
async function signed(
  clean: Clean,
  change: { readonly record?: (record: ResultRecord) => ResultRecord; readonly attached?: Photos; readonly pdf?: (pdf: OwnPdf) => void },
): Promise<Uint8Array> {
  const record = await withPhotos(clean, two)
  const resultBytes = canonicalBytes(change.record?.(record) ?? record)
  const code = checkCode(await sha256Hex(resultBytes))
  const attachments = new Map(Object.entries(change.attached ?? two))
  const printed = await exportPdf({ resultBytes, standard: clean.standard, attachments })
  if (!printed.ok) throw new Error(printed.faults[0]?.code)
  const pdf = new OwnPdf(printed.value.pdf)
  change.pdf?.(pdf)
  return signPdf(pdf.bytes(), clean.expert, {
    ...clean.signature,
    ...resultSignature(record, code),
    box: signatureAnchor(printed.value.anchors, record.expert.id),
  })
}

function changed(about: string, change: Parameters<typeof signed>[1], reasons: Specimen['reasons'] = ['contents.pages']): Specimen {
  return attack({ about, kind: 'pdf', reasons, make: (clean) => signed(clean, change) })
}

const nth = (pdf: OwnPdf, at: number) => [...pdf.objects].filter(([, object]) => object.includes('/Type /EmbeddedFile'))[at]![0]
const edited = (key: keyof ResultRecord['attachments'][number], value: unknown) => (record: ResultRecord) => ({
  ...record,
  attachments: record.attachments.map((one, at) => (at === 0 ? { ...one, [key]: value } : one)) as ResultRecord['attachments'],
})

/** Photos of the visit: those of the record, by digest, size and name, and no others. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: good({ about: 'A record with two photos, one of them cited.', kind: 'pdf', make: (clean) => signed(clean, {}) }),
  otherBytes: changed('A photo has other bytes than the record says.', { attached: { ...two, A001: photo('tree') } }),
  exchanged: changed('Two photos change places.', { attached: { A001: two.A002!, A002: two.A001! } }),
  sameTwice: changed('One photo stands in for both.', { attached: { A001: two.A001!, A002: two.A001! } }),
  leftOut: changed('A photo of the record is not attached.', {
    pdf: (pdf) => {
      const file = pdf.find(/\/F \(A002/)
      pdf.replace(pdf.find('/Type /Catalog'), ` ${file} 0 R`, '')
      pdf.edit(pdf.find('/EmbeddedFiles'), (names) => names.replace(new RegExp(`<[0-9A-F]+> ${file} 0 R`), ''))
    },
  }),
  oneMore: changed('A photo is attached that the record does not know.', {
    pdf: (pdf) => {
      const data = pdf.addStream('/Type /EmbeddedFile\n/Subtype /image#2Fjpeg', 'x')
      const file = pdf.add(`<<\n/Type /Filespec\n/F (A003.jpg)\n/EF <<\n/F ${data} 0 R\n>>\n/AFRelationship /Supplement\n>>`)
      pdf.edit(pdf.find('/Type /Catalog'), (catalog) => catalog.replace(/\/AF \[([^\]]*)\]/, `/AF [$1 ${file} 0 R ]`))
      pdf.edit(pdf.find('/EmbeddedFiles'), (names) =>
        names.replace(/(\/EmbeddedFiles <<\s*\/Names \[[^\]]*)\]/, `$1 (A003.jpg) ${file} 0 R ]`),
      )
    },
  }),
  renamed: changed(
    'A photo has another name than its number.',
    {
      pdf: (pdf) => {
        pdf.replace(pdf.find(/\/F \(A002/), /\(A002[^)]*\)/, '(A009.jpg)')
      },
    },
    ['result.missing'],
  ),
  packedByOther: changed('A photo is packed where ours are stored.', {
    pdf: (pdf) => pdf.replace(nth(pdf, 1), '/Type /EmbeddedFile', '/Type /EmbeddedFile\n/CheckSum <00>'),
  }),
  otherSize: changed('The record states another size of a photo.', { record: edited('bytes', 7) }),
  otherKind: changed('The record calls a JPEG a PNG.', { record: edited('kind', 'png') }),
  otherDigest: changed('The record states another digest of a photo, its citation too.', {
    record: (record) => JSON.parse(JSON.stringify(record).replaceAll(record.attachments[0]!.sha256, 'e'.repeat(64))) as ResultRecord,
  }),
  citedByOtherTitle: changed(
    'A photo is cited by another title.',
    {
      record: (record) => ({
        ...record,
        notes: record.notes.map((own) => ({
          ...own,
          citations: own.citations?.map((cited) => (cited.document === 'A001' ? { ...cited, title: '另一张' } : cited)),
        })),
      }),
    },
    ['result.citation'],
  ),
  citedButAbsent: changed(
    'A photo is cited that the record does not list.',
    {
      record: (record) => JSON.parse(JSON.stringify(record).replaceAll('"document":"A001"', '"document":"A007"')) as ResultRecord,
    },
    ['result.citation'],
  ),
  citedByOtherPage: changed(
    'A photo is cited by a second page.',
    {
      record: (record) => ({
        ...record,
        notes: record.notes.map((own) => ({
          ...own,
          citations: own.citations?.map((cited) => (cited.document === 'A001' ? { ...cited, page: 2 } : cited)),
        })),
      }),
    },
    ['result.citation'],
  ),
  sameNumberTwice: changed(
    'Two photos have one number.',
    {
      record: (record) => ({ ...record, attachments: [record.attachments[0]!, record.attachments[0]!] }),
    },
    ['result.missing'],
  ),
}
