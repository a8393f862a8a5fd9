import { type Layout, word } from '../layout/layout.ts'
import type { PanelRecord } from '../panel/format.ts'
import type { Standard } from '../standard/format.ts'
import type { Form, FormSource } from './forms/form.ts'
import { type FlowItem, formNumber } from './layout/block.ts'
import type { DocumentPart } from './layout/pages.ts'
import { across } from './parts/across.ts'
import type { Frame, Spellings } from './parts/frame.ts'
import type { Press } from './press.ts'
import { digestSpellings } from './wording.ts'

/** A form as parts of a document: its upright pages, which `last` ends, and those turned on their side where it has any. */
export function formParts(press: Press, form: Form, source: FormSource, frame: Frame, last: readonly FlowItem[] = []): DocumentPart[] {
  const { title, items, across: turned } = form.build(press, source)
  return [
    { title, frame, items: [formNumber(press, form.number), ...items, ...last] },
    ...(turned ? [{ title, frame, items: turned, press: across(press), continues: true }] : []),
  ]
}

/** What the frame of a signed record's pages says: a result's or a panel's. */
interface Framed {
  readonly record: Pick<PanelRecord, 'centre' | 'stage' | 'standard'>
  readonly sha256: string
  readonly checkCode: string
  readonly standard?: Standard | undefined
  /** text of the QR code */
  readonly qr: string
  /** number of the form with whose it is, as in `10-专家甲-R1` */
  readonly number: string
}

/** Head and foot of a form of a signed record: centre, stage, standard, digest, check code, QR. */
export function recordFrame(press: Layout, form: Form, { record, sha256, checkCode, standard, qr, number }: Framed): Frame {
  const { label = '', documentNumber = '', id = '', version = '' } = record.standard ?? {}
  return {
    centre: record.centre.name,
    stage: word(press, 'head.stage', { stage: record.stage, type: record.centre.type }),
    signEveryPage: form.signEveryPage,
    qr,
    notes: [
      record.standard === undefined ? word(press, 'foot.noStandard') : label,
      ...(record.standard === undefined
        ? []
        : [word(press, 'foot.standard', { name: standard?.name ?? id, version, number: documentNumber })]),
      spelled(digestSpellings(sha256), (digest) => word(press, 'foot.digest', { digest })),
      word(press, 'foot.code', { code: checkCode, number }),
    ],
  }
}

function spelled([first, ...others]: Spellings, line: (text: string) => string): Spellings {
  return [line(first), ...others.map(line)]
}
