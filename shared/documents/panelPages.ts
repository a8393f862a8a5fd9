import { currentLayout, type Layout } from '../layout/index.ts'
import { word } from '../layout/layout.ts'
import type { PanelDraft } from '../panel/draft.ts'
import type { PanelRecord } from '../panel/format.ts'
import { qrText } from '../result/checkCode.ts'
import type { Standard } from '../standard/format.ts'
import type { Attached } from './attach.ts'
import type { DocumentFacts } from './facts.ts'
import type { FontBook, FontSet } from './fontBook.ts'
import { adjustmentRecord } from './forms/adjustmentRecord.ts'
import { divergenceRecord } from './forms/divergenceRecord.ts'
import type { Form, FormSource } from './forms/form.ts'
import { panelOpinion } from './forms/panelOpinion.ts'
import { leaderId } from './forms/panelPeople.ts'
import { panelSignBlocks } from './forms/panelSigning.ts'
import { scoreSummary } from './forms/scoreSummary.ts'
import { type Anchor, anchorsOf } from './layout/anchor.ts'
import { type FlowItem, formNumber } from './layout/block.ts'
import { type DocumentPart, type LaidPage, layOut } from './layout/pages.ts'
import { across } from './parts/across.ts'
import type { Frame } from './parts/frame.ts'
import { type Press, pressOf } from './press.ts'
import { groupsOfFour, panelSheetNumber } from './wording.ts'

/** What a panel's pages are laid out from; measuring is enough. */
export interface PanelPagesInput {
  readonly record: PanelRecord
  /** RFC 8785 bytes of the record, attached as `panel.json` */
  readonly recordBytes: Uint8Array
  /** digest of those bytes, 64 lower-case hex digits */
  readonly sha256: string
  /** `XXXXX-XXXXX` */
  readonly checkCode: string
  /** gives names and rule texts; without it ids are printed in their place */
  readonly standard?: Standard
  readonly fonts: FontBook
  /** the layout it is printed by; the current one when not given */
  readonly layout?: Layout
}

/** The same with fonts that can draw them. */
export interface PanelPdfInput extends PanelPagesInput {
  readonly fonts: FontSet
}

/** A panel's record as it is printed, laid out but not drawn. */
export interface PanelPages {
  readonly pages: readonly LaidPage[]
  /** places in the pages: the box of every signer's signature (`signature:<expert>`) */
  readonly anchors: readonly Anchor[]
  readonly facts: DocumentFacts
  readonly files: readonly Attached[]
}

/**
 * Lays out a panel's record: 表11, 表12, 表13 and 表14 with an empty box for each signer at its end; the record to be attached.
 * The fonts must be ready for the record and its standard. Draws nothing, so that a verifier can compute every place.
 */
export function layOutPanel(input: PanelPagesInput): PanelPages {
  const { record, fonts, layout = currentLayout } = input
  const press = pressOf(fonts, layout)
  const signing = panelSignBlocks(press, record.signers, input.checkCode)
  const forms =
    record.stage === '咨询论证' ? [scoreSummary, panelOpinion] : [scoreSummary, divergenceRecord, adjustmentRecord, panelOpinion]
  const parts = forms.flatMap((form, place) => partsOf(press, form, input, place === forms.length - 1 ? signing : []))
  const pages = layOut(press, parts)
  const facts: DocumentFacts = {
    title: word(press, 'panel.meta.title', { centre: record.centre.name, stage: record.stage }),
    author: record.signers.find(({ role }) => role === '组长')?.name ?? record.preparedBy,
    subject: word(press, 'meta.subject', { task: record.task, digest: groupsOfFour(input.sha256) }),
    creator: word(press, 'meta.creator', record.software),
    created: new Date(record.closedAt),
    packed: false,
  }
  return { pages, anchors: anchorsOf(press, pages), facts, files: [attachedRecord(press, input)] }
}

function partsOf(press: Press, form: Form, input: PanelPagesInput, last: readonly FlowItem[]): DocumentPart[] {
  const source: FormSource = { panel: input.record, ...(input.standard && { standard: input.standard }), signedBelow: true }
  const { title, items, across: turned } = form.build(press, source)
  const frame = panelFrame(press, form, { ...input, standard: input.standard })
  return [
    { title, frame, items: [formNumber(press, form.number), ...items, ...last] },
    ...(turned ? [{ title, frame, items: turned, press: across(press), continues: true }] : []),
  ]
}

/** Head and foot of a form of a closed record: centre, stage, standard, digest, check code, QR. */
export function panelFrame(
  press: Layout,
  form: Form,
  {
    record,
    sha256,
    checkCode,
    standard,
  }: Pick<PanelPagesInput, 'sha256' | 'checkCode'> & {
    readonly record: PanelDraft
    readonly standard: Standard | undefined
  },
): Frame {
  const { label = '', documentNumber = '', id = '', version = '' } = record.standard ?? {}
  return {
    centre: record.centre.name,
    stage: word(press, 'head.stage', { stage: record.stage, type: record.centre.type }),
    signEveryPage: form.signEveryPage,
    qr: qrText('panel', sha256, record.task, leaderId(record)),
    notes: [
      record.standard === undefined ? word(press, 'foot.noStandard') : label,
      ...(record.standard === undefined
        ? []
        : [word(press, 'foot.standard', { name: standard?.name ?? id, version, number: documentNumber })]),
      word(press, 'foot.digest', { digest: groupsOfFour(sha256) }),
      word(press, 'foot.code', { code: checkCode, number: panelSheetNumber(press, form.number, record) }),
    ],
  }
}

function attachedRecord(press: Layout, { recordBytes }: PanelPagesInput): Attached {
  return {
    name: 'panel.json',
    bytes: recordBytes,
    mime: 'application/json',
    description: word(press, 'panel.meta.record'),
    relationship: 'Data',
  }
}
