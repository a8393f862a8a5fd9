import type { PdfSignature } from '#shared/signature/pdf/placement.ts'
import { attack, good, type Specimen } from '../attack.ts'
import { coSigned } from '../coSigner.ts'
import { claims, looks, others, spellings, type UpdateAttack } from '../updateAttacks.ts'

/** What only a later signer can do: to those before. */
const toEarlier: Readonly<Record<string, UpdateAttack>> = {
  dropsEarlierField: {
    about: 'The form no longer lists the signature before.',
    reasons: ['pdf.changed'],
    change: (update) => update.replace('/SigFlags 3', /\/Fields \[\d+ 0 R /, '/Fields ['),
  },
  dropsEarlierAnnotation: {
    about: 'The page no longer shows the signature before.',
    reasons: ['pdf.changed'],
    change: (update) => update.replace('/Annots [', /\/Annots \[\d+ 0 R /, '/Annots ['),
  },
  swapsFields: {
    about: 'The form lists the signatures in another order.',
    reasons: ['pdf.changed'],
    change: (update) => update.edit(update.find('/SigFlags 3'), (text) => text.replace(/\[(\d+ 0 R) (\d+ 0 R)\]/, '[$2 $1]')),
  },
  hidesEarlier: {
    about: 'The field of the signature before is hidden.',
    reasons: ['pdf.changed'],
    change: (update) => update.take(update.earlier('/Subtype /Widget'), (text) => text.replace('/F 132', '/F 134')),
  },
  movesEarlier: {
    about: 'The signature before is moved out of the page.',
    reasons: ['pdf.changed'],
    change: (update) => update.take(update.earlier('/Subtype /Widget'), (text) => text.replace(/\/Rect \[\S+/, '/Rect [-900')),
  },
  repaintsEarlier: {
    about: 'The look of the signature before is replaced.',
    reasons: ['pdf.changed'],
    change: (update) =>
      update.take(update.earlier('/Subtype /Form'), (text) => text.replace(/\/Length \d+[\s\S]*/, '/Length 3 >>\nstream\nq Q\nendstream')),
  },
  emptiesEarlier: {
    about: 'The value of the signature before is emptied.',
    reasons: ['pdf.changed'],
    change: (update) => update.take(update.earlier('/Type /Sig '), () => '<< /Type /Sig >>'),
  },
  freesEarlierSignature: {
    about: 'The table frees the signature before: gone for other programs.',
    reasons: ['pdf.unaccounted'],
    change: (update) => {
      const number = update.earlier('/Subtype /Form')
      update.tail = (text) => text.replace(/(xref\n)/, `$1${number} 1\n0000000000 65535 f \n`)
    },
  },
  freesRecord: {
    about: 'The table frees panel.json: gone for other programs.',
    reasons: ['pdf.unaccounted'],
    change: (update) => {
      const number = update.earlier('/Type /EmbeddedFile')
      update.tail = (text) => text.replace(/(xref\n)/, `$1${number} 1\n0000000001 00001 f \n`)
    },
  },
}

/** What the second says of the own signature, signed as our writer does: another box, moment, reason or field than the layout has for this member. */
const claimed: Readonly<Record<string, readonly [about: string, claims: Partial<PdfSignature>]>> = {
  boxOfAnother: ['Signs into the box of somebody who has not signed yet.', { box: { page: 0, x: 40, y: 60, width: 220, height: 64 } }],
  beforeTheClose: ['Claims to have signed before the record was closed.', { time: '2026-09-17T17:29:59+08:00' }],
  reasonOfResult: ['Says to sign a result of the own.', { reason: '个人评分结果，第 1 版，校验码 00000-00000' }],
  fieldOfAnother: ['Signs in the field of another seat.', { field: 'W03.1' }],
}

/** The second of two who sign one document changes what signing appends. Reading the file: `pdf.unaccounted` means that the update is not even read. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: good({
    about: 'The second update written again by the generator of this family without a change.',
    kind: 'pdf',
    make: (clean) => coSigned(clean, () => {}),
  }),
  ...Object.fromEntries(
    Object.entries(claimed).map(([name, [about, claims]]) => [
      name,
      attack({ about, kind: 'pdf', reasons: ['signature.place'], make: (clean) => coSigned(clean, () => {}, claims) }),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries({ ...looks, ...claims, ...others, ...spellings, ...toEarlier }).map(([name, { about, reasons, change }]) => [
      name,
      attack({ about, kind: 'pdf', reasons: [...reasons, 'signer.missing'], make: (clean) => coSigned(clean, change) }),
    ]),
  ),
}
