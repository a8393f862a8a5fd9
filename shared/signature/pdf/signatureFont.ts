import type { PdfStream } from './objects.ts'
import { type SubsetFont, subsetFont } from './subsetFont.ts'

/** Cuts the signature font down to the characters of a text; `undefined` where it cannot. */
export type CutFont = (text: string) => SubsetFont | undefined

/**
 * Where a verifier has the signature font from. One without fonts may take the program `embedded` in the update, once every
 * glyph of it is known to be the signature font's own for its character.
 */
export type SignatureFont = (embedded: PdfStream) => Promise<CutFont>

/** The whole font, static TrueType bytes, read when it is first needed. */
export function wholeFont(read: () => Promise<Uint8Array>): SignatureFont {
  let whole: Promise<Uint8Array> | undefined
  return async () => {
    whole ??= read()
    const bytes = await whole
    return (text) => subsetFont(bytes, text)
  }
}
