import { currentLayout, type Layout } from '../layout/index.ts'
import { word } from '../layout/layout.ts'
import type { PanelDraft } from '../panel/draft.ts'
import type { PanelRecord } from '../panel/format.ts'
import { qrText } from '../result/checkCode.ts'
import type { Standard } from '../standard/format.ts'
import type { Attached } from './attach.ts'
import type { DocumentFacts } from './facts.ts'
import type { FontBook, FontSet } from './fontBook.ts'
import { formParts, recordFrame } from './formParts.ts'
import { adjustmentRecord } from './forms/adjustmentRecord.ts'
import { divergenceRecord } from './forms/divergenceRecord.ts'
import type { Form, FormSource } from './forms/form.ts'
import { panelOpinion } from './forms/panelOpinion.ts'
import { leaderId, leaderOf } from './forms/panelPeople.ts'
import { panelSignBlocks } from './forms/panelSigning.ts'
import { scoreSummary } from './forms/scoreSummary.ts'
import { type Anchor, anchorsOf } from './layout/anchor.ts'
import { type LaidPage, layOut } from './layout/pages.ts'
import { ownLayout } from './ownLayout.ts'
import type { Frame } from './parts/frame.ts'
import { pressOf, strictly } from './press.ts'
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
  const press = strictly(pressOf(fonts, ownLayout(layout, input.standard)))
  const signing = panelSignBlocks(press, record.signers, input.checkCode)
  const forms =
    record.stage === '咨询论证' ? [scoreSummary, panelOpinion] : [scoreSummary, divergenceRecord, adjustmentRecord, panelOpinion]
  const source: FormSource = { panel: record, ...(input.standard && { standard: input.standard }), signedBelow: true }
  const parts = forms.flatMap((form, place) =>
    formParts(press, form, source, panelFrame(press, form, input), place === forms.length - 1 ? signing : []),
  )
  const pages = layOut(press, parts)
  const facts: DocumentFacts = {
    title: word(press, 'panel.meta.title', { centre: record.centre.name, stage: record.stage }),
    author: leaderOf({ panel: record }) || record.preparedBy,
    subject: word(press, 'meta.subject', { task: record.task, digest: groupsOfFour(input.sha256) }),
    creator: word(press, 'meta.creator', record.software),
    created: new Date(record.closedAt),
    packed: false,
  }
  return { pages, anchors: anchorsOf(press, pages), facts, files: [attachedRecord(press, input)] }
}

/** Head and foot of a form of a closed record. */
export function panelFrame(
  press: Layout,
  form: Form,
  input: Pick<PanelPagesInput, 'sha256' | 'checkCode'> & { readonly record: PanelDraft; readonly standard?: Standard | undefined },
): Frame {
  const { record, sha256 } = input
  const qr = qrText('panel', sha256, record.task, leaderId(record))
  return recordFrame(press, form, { ...input, qr, number: panelSheetNumber(press, form.number, record) })
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
