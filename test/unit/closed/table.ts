import { fileURLToPath } from 'node:url'
import { makeGlyphTable } from '../../../scripts/glyphTable.ts'

/** The table of glyphs, which is made with the product: tests run without a build. */
export function makeTable(): void {
  makeGlyphTable(fileURLToPath(new URL('../../..', import.meta.url)))
}
