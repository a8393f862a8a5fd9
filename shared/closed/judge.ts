import { layOutPanel, type PanelPagesInput } from '../documents/panelPages.ts'
import type { PanelWorkbookInput } from '../documents/panelWorkbook.ts'
import { layOutReview, type ReviewPagesInput } from '../documents/reviewPages.ts'
import type { ReviewWorkbookInput } from '../documents/reviewWorkbook.ts'
import { currentLayout, type Layout } from '../layout/index.ts'
import { checkCode } from '../result/checkCode.ts'
import type { ClosedJudge, ToCompare } from '../signature/context.ts'
import type { Parts } from '../signature/ooxml/zip.ts'
import { pdfBudget } from '../signature/pdf/budget.ts'
import { decodeStream } from '../signature/pdf/inflate.ts'
import { type KnownFont, readGlyphTable } from './glyphTable.ts'
import { compareDocument } from './laid.ts'
import { knownSubset } from './signatureFont.ts'
import { compareWorkbook } from './workbook.ts'

/** A record by the layout that printed it. */
export type ClosedInput =
  | { readonly kind: 'result'; readonly input: Omit<ReviewPagesInput, 'fonts' | 'layout'> & { readonly layout: Layout } }
  | { readonly kind: 'panel'; readonly input: Omit<PanelPagesInput, 'fonts' | 'layout'> & { readonly layout: Layout } }

/** What the closed form takes from its run-time. */
export interface ClosedParts {
  /** the table of glyphs (`glyphTable.ts`), read when it is first needed */
  readonly glyphs: () => Promise<Uint8Array>
  /** print a workbook by a layout: that needs no fonts */
  readonly workbooks: {
    readonly result: (input: ReviewWorkbookInput) => Promise<Parts>
    readonly panel: (input: PanelWorkbookInput) => Promise<Parts>
  }
}

/** The verifier that prints no page: it knows outlines from the table of glyphs and places from the layout. */
export function closedJudge({ glyphs, workbooks }: ClosedParts): ClosedJudge {
  let loaded: Promise<ReadonlyMap<string, KnownFont>> | undefined
  const fonts = () => {
    loaded ??= glyphs().then(readGlyphTable)
    return loaded
  }
  return {
    pdf: async (bytes, first, asked, budget) => compareDocument(bytes, first, laidBy(inputOf(asked)), await fonts(), budget),
    signatureFont: async (embedded) => {
      const regular = (await fonts()).get('regular')
      const file = decodeStream(embedded, pdfBudget(embedded.data.length))
      return regular && file ? knownSubset(file, regular) : () => undefined
    },
    workbook: async (parts, asked, signatures) => {
      const { kind, input } = inputOf(asked)
      const printed = kind === 'panel' ? await workbooks.panel(input) : await workbooks.result(input)
      return compareWorkbook(parts, printed, signatures, asked.layout.number === currentLayout.number)
    },
  }
}

/** How the pages of a record are laid out by fonts that only measure. */
export function laidBy({ kind, input }: ClosedInput): Parameters<typeof compareDocument>[2] {
  const { layout } = input
  return kind === 'panel'
    ? { layout, layOut: (fonts) => layOutPanel({ ...input, fonts }) }
    : { layout, layOut: (fonts) => layOutReview({ ...input, fonts }) }
}

function inputOf({ layout, read, recordBytes, photos, standard }: ToCompare): ClosedInput {
  const { sha256 } = read
  const about = { layout, sha256, checkCode: checkCode(sha256), ...(standard && { standard }) }
  return read.kind === 'panel'
    ? { kind: 'panel', input: { ...about, record: read.record, recordBytes } }
    : { kind: 'result', input: { ...about, result: read.record, resultBytes: recordBytes, attachments: photos } }
}
