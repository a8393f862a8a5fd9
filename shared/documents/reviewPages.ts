import { currentLayout, type Layout } from '../layout/index.ts'
import { word } from '../layout/layout.ts'
import { qrText } from '../result/checkCode.ts'
import type { ResultRecord } from '../result/format.ts'
import { isUnmarked } from '../result/unmarked.ts'
import type { Standard } from '../standard/format.ts'
import type { Attached } from './attach.ts'
import type { DocumentFacts } from './facts.ts'
import type { FontBook, FontSet } from './fontBook.ts'
import { formParts, recordFrame } from './formParts.ts'
import { checkList } from './forms/checkList.ts'
import type { Form, FormSource } from './forms/form.ts'
import { recusal } from './forms/recusal.ts'
import { scoreSheet } from './forms/scoreSheet.ts'
import { finalSignBlock } from './forms/signBlock.ts'
import { type Anchor, anchorsOf } from './layout/anchor.ts'
import { type LaidPage, layOut } from './layout/pages.ts'
import { ownLayout } from './ownLayout.ts'
import type { Frame } from './parts/frame.ts'
import { pressOf } from './press.ts'
import { groupsOfFour, sheetNumber } from './wording.ts'

/** What a result's pages are laid out from; measuring is enough. */
export interface ReviewPagesInput {
  readonly result: ResultRecord
  /** RFC 8785 bytes of the result, attached as `result.json` */
  readonly resultBytes: Uint8Array
  /** digest of those bytes, 64 lower-case hex digits */
  readonly sha256: string
  /** `XXXXX-XXXXX` */
  readonly checkCode: string
  /** gives names and rule texts; without it the clauses are printed in their place */
  readonly standard?: Standard
  readonly fonts: FontBook
  /** the layout it is printed by; the current one when not given */
  readonly layout?: Layout
  /** bytes of the result's attachments by id (`A001`); those given are attached */
  readonly attachments?: ReadonlyMap<string, Uint8Array>
}

/** The same with fonts that can draw them. */
export interface ReviewPdfInput extends ReviewPagesInput {
  readonly fonts: FontSet
}

/** A result as it is printed, laid out but not drawn. */
export interface ReviewPages {
  readonly pages: readonly LaidPage[]
  /** places in the pages, the box of the expert's signature (`signature:<expert>`) among them */
  readonly anchors: readonly Anchor[]
  readonly facts: DocumentFacts
  readonly files: readonly Attached[]
}

/**
 * Lays out one expert's result: 表10 and 表5, for one who recused 表2 (and 表10 where it says more), an empty box for the
 * signature on the last page; the result and its photos to be attached. The fonts must be ready for the record and its
 * standard. Draws nothing, so that a verifier can compute every place without a printer.
 */
export function layOutReview(input: ReviewPagesInput): ReviewPages {
  const { result, fonts, layout = currentLayout } = input
  const press = pressOf(fonts, ownLayout(layout, input.standard, isUnmarked(result, input.standard)))
  const created = new Date(result.lockedAt)
  const sign = finalSignBlock(press, result.expert.id, result.recusal.declared)
  const forms = formsOf(result)
  const source: FormSource = { ...input, signedBelow: true }
  const parts = forms.flatMap((form, place) => {
    const isLast = place === forms.length - 1
    const frame = { ...reviewFrame(press, form, input), signedAtEnd: isLast }
    return formParts(press, form, source, frame, isLast ? [sign] : [])
  })
  const pages = layOut(press, parts)
  const facts: DocumentFacts = {
    title: word(press, 'meta.title', { centre: result.centre.name, stage: result.stage, expert: result.expert.name }),
    author: result.expert.name,
    subject: word(press, 'meta.subject', { task: result.task, digest: groupsOfFour(input.sha256) }),
    creator: word(press, 'meta.creator', result.software),
    created,
    packed: false,
  }
  return { pages, anchors: anchorsOf(press, pages), facts, files: attachedFiles(press, input) }
}

/** A recusal record has neither findings nor marks; what else was entered before is printed all the same. */
function formsOf({ recusal: { declared }, values, adjustments, redLines, opinion, consultation }: ResultRecord): readonly Form[] {
  if (!declared) return [scoreSheet, checkList]
  const entered = values.length + adjustments.length + redLines.length > 0 || consultation !== undefined || (opinion?.overall ?? '') !== ''
  return entered ? [scoreSheet, recusal] : [recusal]
}

/** Head and foot of a filled form. */
export function reviewFrame(
  press: Layout,
  form: Form,
  { result, sha256, checkCode, standard }: Pick<ReviewPagesInput, 'result' | 'sha256' | 'checkCode' | 'standard'>,
): Frame {
  const qr = qrText('result', sha256, result.task, result.expert.id)
  return recordFrame(press, form, { record: result, sha256, checkCode, standard, qr, number: sheetNumber(form.number, result) })
}

function attachedFiles(press: Layout, { result, resultBytes, attachments }: ReviewPagesInput): Attached[] {
  const data: Attached = {
    name: 'result.json',
    bytes: resultBytes,
    mime: 'application/json',
    description: word(press, 'meta.result'),
    relationship: 'Data',
  }
  const photos = result.attachments.flatMap((each): Attached[] => {
    const bytes = attachments?.get(each.id)
    if (bytes === undefined) return []
    return [
      {
        name: `${each.id}.${each.kind}`,
        bytes,
        mime: each.kind === 'png' ? 'image/png' : 'image/jpeg',
        description: word(press, 'meta.attachment', { id: each.id, title: each.title }),
        relationship: 'Supplement',
      },
    ]
  })
  return [data, ...photos]
}
