import type { ReviewWorkbookInput } from '../documents/reviewWorkbook.ts'
import { currentLayout } from '../layout/index.ts'
import { checkCode } from '../result/checkCode.ts'
import type { ClosedJudge, ToCompare } from '../signature/context.ts'
import type { Parts } from '../signature/ooxml/zip.ts'
import { pdfBudget } from '../signature/pdf/budget.ts'
import { decodeStream } from '../signature/pdf/inflate.ts'
import { type KnownFont, readGlyphTable } from './glyphTable.ts'
import { compareReview } from './review.ts'
import { knownSubset } from './signatureFont.ts'
import { compareWorkbook } from './workbook.ts'

/** What the closed form takes from its run-time. */
export interface ClosedParts {
  /** the table of glyphs (`glyphTable.ts`), read when it is first needed */
  readonly glyphs: () => Promise<Uint8Array>
  /** prints a workbook by a layout: it needs no fonts */
  readonly workbook: (input: ReviewWorkbookInput) => Promise<Parts>
}

/** The verifier that prints no page: it knows outlines from the table of glyphs and places from the layout. */
export function closedJudge({ glyphs, workbook }: ClosedParts): ClosedJudge {
  let loaded: Promise<ReadonlyMap<string, KnownFont>> | undefined
  const fonts = () => {
    loaded ??= glyphs().then(readGlyphTable)
    return loaded
  }
  return {
    pdf: async (bytes, first, input, budget) => compareReview(bytes, first, inputOf(input), await fonts(), budget),
    signatureFont: async (embedded) => {
      const regular = (await fonts()).get('regular')
      const file = decodeStream(embedded, pdfBudget(embedded.data.length))
      return regular && file ? knownSubset(file, regular) : () => undefined
    },
    workbook: async (parts, input, signatures) =>
      compareWorkbook(parts, await workbook(inputOf(input)), signatures, input.layout.number === currentLayout.number),
  }
}

function inputOf({ layout, record, sha256, resultBytes, photos, standard }: ToCompare) {
  const input = { layout, result: record, resultBytes, sha256, checkCode: checkCode(sha256), attachments: photos }
  return { ...input, ...(standard && { standard }) }
}
