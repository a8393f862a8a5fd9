import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { closedJudge } from '#shared/closed/judge.ts'

const fromHere = createRequire(import.meta.url)

/** The judge by the closed form; the table of glyphs is made with the product (scripts/glyphTable.ts). */
export const closed = closedJudge({
  glyphs: async () => new Uint8Array(await readFile(fromHere.resolve('#resources/glyphs/1.bin'))),
  workbook: async (input) => {
    const { renderReviewWorkbook } = await import('#shared/documents/reviewWorkbook.ts')
    return renderReviewWorkbook(input)
  },
})
