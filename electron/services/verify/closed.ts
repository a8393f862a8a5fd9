import type { ClosedJudge } from '#shared/signature/context.ts'
import { glyphs } from './glyphs.ts'

let loaded: Promise<ClosedJudge> | undefined

/** The verifier by the closed form, loaded when a file needs it; its table of glyphs is made with the product (scripts/glyphTable.ts). */
export const closed: ClosedJudge = {
  pdf: async (...asked) => (await load()).pdf(...asked),
  workbook: async (...asked) => (await load()).workbook(...asked),
  signatureFont: async (embedded) => (await load()).signatureFont(embedded),
}

function load(): Promise<ClosedJudge> {
  loaded ??= import('#shared/closed/judge.ts').then(({ closedJudge }) =>
    closedJudge({
      glyphs,
      workbooks: {
        result: async (input) => (await import('#shared/documents/reviewWorkbook.ts')).reviewWorkbookParts(input),
        panel: async (input) => (await import('#shared/documents/panelWorkbook.ts')).panelWorkbookParts(input),
      },
    }),
  )
  return loaded
}
