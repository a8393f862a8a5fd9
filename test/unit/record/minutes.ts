import ExcelJS from 'exceljs'
import { z } from 'zod'
import { documentFonts } from '#services/export/fonts.ts'
import { signatureFont } from '#services/signing/fonts.ts'
import { fileKinds, type Printed, type SigningKind } from '#services/signing/kind.ts'
import { nestedDigests } from '#services/verify/nestedDigests.ts'
import { attachFiles } from '#shared/documents/attach.ts'
import { finalSignBlock } from '#shared/documents/forms/signBlock.ts'
import { anchorsOf } from '#shared/documents/layout/anchor.ts'
import { paragraphBlocks, titleBlock } from '#shared/documents/layout/block.ts'
import { layOut } from '#shared/documents/layout/pages.ts'
import { pressOf } from '#shared/documents/press.ts'
import { render } from '#shared/documents/render.ts'
import { packageWorkbook, withRecord } from '#shared/documents/workbook/package.ts'
import { workbookParts } from '#shared/documents/workbook/parts.ts'
import { expertId, id, name, note, sha256 } from '#shared/format/values.ts'
import { currentLayout } from '#shared/layout/index.ts'
import { act, lifeActs } from '#shared/record/act.ts'
import { headSchemaOf } from '#shared/record/edit.ts'
import { recordKind } from '#shared/record/kind.ts'
import type { Locked } from '#shared/record/lock.ts'
import { valueAt } from '#shared/record/place.ts'
import { type RecordState, type Step, untouched } from '#shared/record/state.ts'
import { verifyWorkbook } from '#shared/signature/ooxml/verify.ts'
import { wholeFont } from '#shared/signature/pdf/signatureFont.ts'
import { verifyPdf } from '#shared/signature/pdf/verify.ts'
import { conclude, nothingKnown } from '#shared/signature/verdict.ts'
import { ok, refuse } from '#shared/text/fault.ts'

/** The minutes of a meeting, a kind of record of three acts whose head names no one person and which several sign. */
const head = headSchemaOf('minutes', { task: id })
const acts = z.discriminatedUnion('kind', [
  act('point.written', { point: id, text: note }),
  act('point.removed', { point: id }),
  act('meeting.opened', { place: name }),
  ...lifeActs,
])
const format = z.strictObject({
  format: z.literal('minutes@1'),
  task: id,
  place: name,
  points: z.array(note),
  signers: z.array(z.strictObject({ id: expertId, fingerprint: sha256 })),
  revision: z.int(),
  closedAt: z.string(),
})

export type MinutesHead = z.infer<typeof head>
export type MinutesAct = z.infer<typeof acts>
interface MinutesSheet {
  readonly points: Readonly<Record<string, string | undefined>>
}
interface MinutesState extends RecordState<MinutesSheet> {
  readonly place?: string
}
export type Minutes = z.infer<typeof format>
interface Closing {
  readonly task: string
  readonly signers: Minutes['signers']
  readonly closedAt: string
}
type MinutesKind = SigningKind<MinutesHead, MinutesAct, MinutesState, Closing, Minutes, undefined>

const record = recordKind<MinutesHead, MinutesAct, MinutesState>({
  id: 'minutes',
  head,
  act: acts,
  empty: untouched<MinutesSheet>({ points: {} }),
  steps: stepsOf,
  stated: (state, edit) => (edit.act.kind === 'meeting.opened' ? { ...state, place: edit.act.place } : undefined),
  objection: (state, one) => (one.kind !== 'meeting.opened' && state.place === undefined ? { code: 'review.pledge' } : undefined),
})

export const minutes: MinutesKind = {
  ...record,
  blockers: ({ sheet, place }) =>
    place === undefined || Object.keys(sheet.points).length === 0 ? [{ code: 'review.opinion', at: '/points' }] : [],
  build: ({ sheet, place = '', revision }, { task, signers, closedAt }) => ({
    format: 'minutes@1',
    task,
    place,
    points: Object.keys(sheet.points)
      .sort()
      .map((point) => sheet.points[point] ?? ''),
    signers: [...signers],
    revision,
    closedAt,
  }),
  format,
  seats: ({ signers }) => signers,
  lockedAt: ({ closedAt }) => closedAt,
  print,
  signature: ({ record: { closedAt, revision } }, { id: seat }) => ({
    time: closedAt,
    reason: '会议纪要',
    field: `${seat}.${revision}`,
    layout: currentLayout,
  }),
  async check(files, locked, _material, names) {
    const pdf = await verifyPdf(files.pdf, nestedDigests, wholeFont(signatureFont))
    const workbook = await verifyWorkbook(files.xlsx)
    const wanted = locked.record.signers.length
    const reasons = [...pdf.reasons, ...workbook.reasons]
    if (reasons.length > 0 || pdf.added.length !== wanted || workbook.signatures.length !== wanted)
      return refuse({ code: 'review.not-verified', name: 'minutes', got: reasons[0] ?? '' })
    return ok(fileKinds.map((kind) => conclude({ file: names[kind], kind, reasons: [], facts: nothingKnown, signatures: [] })))
  },
  fileName: ({ checkCode }) => `minutes_${checkCode}`,
}

function stepsOf(sheet: MinutesSheet, one: MinutesAct): readonly Step[] {
  if (one.kind !== 'point.written' && one.kind !== 'point.removed') return []
  const place = ['points', one.point]
  const [before, after] = [valueAt(sheet, place), one.kind === 'point.written' ? one.text : undefined]
  return [{ place, ...(before !== undefined && { before }), ...(after !== undefined && { after }) }]
}

/** One page: the points, and a signing block for each signer. */
async function print({ record: { points, signers, place, task, closedAt }, bytes, sha256: digest }: Locked<Minutes>) {
  const fonts = await documentFonts()
  await fonts.ready({ points, place })
  const press = pressOf(fonts)
  const blocks = signers.map(({ id: seat }) => finalSignBlock(press, seat))
  const items = [titleBlock(press, place), ...points.flatMap((point) => paragraphBlocks(press, point)), ...blocks]
  const frame = { centre: place, stage: task, signEveryPage: false, signedAtEnd: true, notes: [] }
  const pages = layOut(press, [{ title: place, frame, items }])
  const created = new Date(closedAt)
  const drawn = await render(press, fonts, pages, { title: place, author: '', subject: task, creator: '', created, packed: false })
  const attached = { name: 'minutes.json', bytes, mime: 'application/json', description: place, relationship: 'Data' } as const
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('纪要').addRows(points.map((point) => [point]))
  return ok<Printed>({
    pdf: await attachFiles(drawn, [attached], { created, layout: press.number }),
    workbook: packageWorkbook(withRecord(await workbookParts(workbook), bytes, { kind: 'result', sha256: digest, layout: press.number })),
    anchors: anchorsOf(press, pages),
  })
}
