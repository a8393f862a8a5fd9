import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const fromHere = createRequire(import.meta.url)

/** The table of glyphs of the closed form, made with the product (scripts/glyphTable.ts). */
export async function glyphs(): Promise<Uint8Array> {
  return new Uint8Array(await readFile(fromHere.resolve('#resources/glyphs/1.bin')))
}
